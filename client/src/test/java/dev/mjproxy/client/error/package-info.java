/** Tests of the exceptions. */
@NullMarked
package dev.mjproxy.client.error;

import org.jspecify.annotations.NullMarked;
