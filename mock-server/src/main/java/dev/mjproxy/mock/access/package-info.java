/** Who may call. */
@NullMarked
package dev.mjproxy.mock.access;

import org.jspecify.annotations.NullMarked;
