/**
 * Fetching tasks, waiting for them, finding their buttons.
 *
 * <pre>{@code
 * Task task = client.tasks().await(id);
 * Button upscale = Buttons.of(task).upscale(1).orElseThrow();
 * }</pre>
 */
@NullMarked
package dev.mjproxy.client.task;

import org.jspecify.annotations.NullMarked;
