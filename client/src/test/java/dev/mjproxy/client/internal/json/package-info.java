/** Tests of the JSON adapters. */
@NullMarked
package dev.mjproxy.client.internal.json;

import org.jspecify.annotations.NullMarked;
