/** Tasks: a plan seen through a clock, and their store. Uses no other package of the mock. */
@NullMarked
package dev.mjproxy.mock.internal.task;

import org.jspecify.annotations.NullMarked;
