/** Tasks: a plan seen through a clock. Uses nothing of ours. */
@NullMarked
package dev.mjproxy.mock.task;

import org.jspecify.annotations.NullMarked;
