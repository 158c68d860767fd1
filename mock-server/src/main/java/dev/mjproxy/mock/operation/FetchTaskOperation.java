package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.render.ExampleBodies;
import dev.mjproxy.mock.render.TaskRenderer;
import dev.mjproxy.mock.task.Tasks;

/** {@code GET /mj/task/{id}/fetch}: the task, or 200 with an empty body for an unknown id. */
final class FetchTaskOperation implements OperationHandler {
  private final Tasks tasks;
  private final TaskRenderer renderer;

  FetchTaskOperation(Tasks tasks, TaskRenderer renderer) {
    this.tasks = tasks;
    this.renderer = renderer;
  }

  @Override
  public MockReply handle(OperationCall call) {
    return tasks
        .find(call.id())
        .map(task -> renderer.render(task, tasks.stateOf(task), call.baseUrl()))
        .map(ExampleBodies::json)
        .orElseGet(() -> MockReply.empty(200));
  }
}
