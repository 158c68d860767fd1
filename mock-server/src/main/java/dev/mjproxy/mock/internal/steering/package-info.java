/** Reads steering words and derives how a task goes. */
@NullMarked
package dev.mjproxy.mock.internal.steering;

import org.jspecify.annotations.NullMarked;
