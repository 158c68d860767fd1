package dev.mjproxy.client.task;

import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.model.Task;
import java.util.Map;

/**
 * The results of waiting for many tasks. Each id is in one of the two maps.
 *
 * @param settled those for which the server does nothing more by itself, by id, as they ended
 * @param failed why the waiting for the others ended, by id: unknown (its cause says so), time
 *     over, cancelled, interrupted; {@code resume()} waits for one of them again
 */
public record AwaitedTasks(Map<String, Task> settled, Map<String, WaitException> failed) {}
