package dev.mjproxy.spring.webhook;

import dev.mjproxy.client.model.Task;

/**
 * A callback brought news of a task; published once for each change.
 *
 * <pre>{@code
 * @EventListener
 * void on(TaskChangedEvent event) { orders.update(event.task()); }
 * }</pre>
 *
 * <p>Servers sign nothing: fetch the task where much depends on it.
 *
 * @param task the task as the callback shows it
 */
public record TaskChangedEvent(Task task) {}
