/** Steering words, which a prompt, a {@code state} or a fault may hold. */
@NullMarked
package dev.mjproxy.mock.steer;

import org.jspecify.annotations.NullMarked;
