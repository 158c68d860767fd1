/** Tests of JSON values. */
@NullMarked
package dev.mjproxy.client.json;

import org.jspecify.annotations.NullMarked;
