/** Tests of submissions. */
@NullMarked
package dev.mjproxy.client.call;

import org.jspecify.annotations.NullMarked;
