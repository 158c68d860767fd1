/**
 * Tasks: looking at them, waiting for them, pressing their buttons.
 *
 * <pre>{@code
 * Task task = client.tasks().await(id);
 * Button upscale = Buttons.of(task).upscale(1).orElseThrow();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.task;

import org.jspecify.annotations.NullMarked;
