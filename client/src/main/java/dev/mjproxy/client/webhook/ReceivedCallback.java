package dev.mjproxy.client.webhook;

import dev.mjproxy.client.model.Task;

/**
 * What a callback brought.
 *
 * @param task the task as the callback shows it
 * @param isNew whether it is newer than all callbacks before it of this task; servers send some
 *     twice, and in any order
 */
public record ReceivedCallback(Task task, boolean isNew) {}
