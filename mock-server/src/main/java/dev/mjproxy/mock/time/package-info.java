/** Durations as people write them. */
@NullMarked
package dev.mjproxy.mock.time;

import org.jspecify.annotations.NullMarked;
