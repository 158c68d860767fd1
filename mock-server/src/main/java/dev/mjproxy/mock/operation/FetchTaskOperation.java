package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.render.RenderedTasks;
import dev.mjproxy.mock.render.TaskRenderer;
import dev.mjproxy.mock.task.Tasks;

/** {@code GET /mj/task/{id}/fetch}: the task, or 200 with an empty body for an unknown id. */
final class FetchTaskOperation implements OperationHandler {
  private final Tasks tasks;
  private final RenderedTasks rendered;

  FetchTaskOperation(Tasks tasks, TaskRenderer renderer) {
    this.tasks = tasks;
    this.rendered = new RenderedTasks(renderer);
  }

  @Override
  public MockReply handle(OperationCall call) {
    return tasks
        .find(call.id())
        .map(task -> rendered.json(task, tasks.stateOf(task), call.baseUrl()))
        .map(json -> MockReply.json(200, json))
        .orElseGet(() -> MockReply.empty(200));
  }
}
