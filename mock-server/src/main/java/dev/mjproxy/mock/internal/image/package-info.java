/** Draws pictures and keeps uploads. */
@NullMarked
package dev.mjproxy.mock.internal.image;

import org.jspecify.annotations.NullMarked;
