/** The admin API below {@code /__mjproxy/}. */
@NullMarked
package dev.mjproxy.mock.internal.admin;

import org.jspecify.annotations.NullMarked;
