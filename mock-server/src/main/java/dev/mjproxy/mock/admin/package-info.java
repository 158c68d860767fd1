/** Pages about the server itself, below {@code /__mjproxy/}. */
@NullMarked
package dev.mjproxy.mock.admin;

import org.jspecify.annotations.NullMarked;
