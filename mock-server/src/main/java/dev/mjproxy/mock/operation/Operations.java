package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.render.TaskRenderer;
import dev.mjproxy.mock.task.Tasks;
import java.util.Map;

/** All operations of the mock, by operationId; a test holds the list equal to the spec's. */
public final class Operations {
  private Operations() {}

  /**
   * The handler of each operation.
   *
   * @param tasks the server's tasks
   * @param renderer shows them
   */
  public static Map<String, OperationHandler> all(Tasks tasks, TaskRenderer renderer) {
    OperationHandler example = new ExampleOperation();
    return Map.ofEntries(
        Map.entry("swapFace", example),
        Map.entry("submitAction", example),
        Map.entry("submitBlend", example),
        Map.entry("submitDescribe", example),
        Map.entry("submitImagine", new ImagineOperation(tasks)),
        Map.entry("submitModal", example),
        Map.entry("submitShorten", example),
        Map.entry("uploadDiscordImages", example),
        Map.entry("listTasks", new ListTasksOperation(tasks, renderer)),
        Map.entry("listTasksByCondition", example),
        Map.entry("listTasksByIds", example),
        Map.entry("queryTasks", example),
        Map.entry("listQueuedTasks", example),
        Map.entry("cancelTask", example),
        Map.entry("fetchTask", new FetchTaskOperation(tasks, renderer)),
        Map.entry("getImageSeed", example));
  }
}
