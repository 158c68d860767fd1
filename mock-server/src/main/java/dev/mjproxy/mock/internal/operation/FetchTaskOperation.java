package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.render.RenderCache;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.profile.Situation;

/**
 * {@code GET /mj/task/{id}/fetch}: the task; in the base 200 with an empty body for an unknown id.
 */
final class FetchTaskOperation implements OperationHandler {
  private final Tasks tasks;
  private final RenderCache rendered;
  private final Refusals refusals;

  FetchTaskOperation(Tasks tasks, TaskRenderer renderer, Refusals refusals) {
    this.tasks = tasks;
    this.refusals = refusals;
    this.rendered = new RenderCache(renderer);
    tasks.listen(rendered);
  }

  @Override
  public MockResponse handle(OperationCall call) {
    return tasks
        .find(call.id())
        .map(task -> rendered.json(task, tasks.stateOf(task), call.baseUrl()))
        .map(json -> MockResponse.json(200, json))
        .orElseGet(() -> call.refused(refusals, Situation.UNKNOWN_TASK, ""));
  }
}
