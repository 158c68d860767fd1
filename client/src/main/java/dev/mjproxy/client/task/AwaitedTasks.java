package dev.mjproxy.client.task;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.model.Task;
import java.util.Map;

/**
 * What became of many tasks. Each id is in one of the two.
 *
 * @param settled those for which the server does nothing more by itself, by id, as they ended
 * @param failed why the others could not be waited for, by id: unknown, time over, cancelled
 */
public record AwaitedTasks(Map<String, Task> settled, Map<String, MidjourneyException> failed) {}
