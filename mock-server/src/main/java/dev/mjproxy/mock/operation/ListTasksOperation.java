package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.render.ExampleBodies;
import dev.mjproxy.mock.render.TaskRenderer;
import dev.mjproxy.mock.task.Tasks;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** {@code GET /mj/task/list}: the newest tasks, the one submitted last first (protocol §3.9). */
final class ListTasksOperation implements OperationHandler {
  private static final int LIMIT = 1_000;

  private final Tasks tasks;
  private final TaskRenderer renderer;

  ListTasksOperation(Tasks tasks, TaskRenderer renderer) {
    this.tasks = tasks;
    this.renderer = renderer;
  }

  @Override
  public MockReply handle(OperationCall call) {
    ArrayNode list = JsonMapper.shared().createArrayNode();
    tasks
        .newest(LIMIT)
        .forEach(task -> list.add(renderer.render(task, tasks.stateOf(task), call.baseUrl())));
    return ExampleBodies.json(list);
  }
}
