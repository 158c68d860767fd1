/** Pictures, computed when they are asked for. */
@NullMarked
package dev.mjproxy.mock.image;

import org.jspecify.annotations.NullMarked;
