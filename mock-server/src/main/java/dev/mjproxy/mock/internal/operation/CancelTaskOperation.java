package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.ReturnCode;

/** {@code POST /mj/task/{id}/cancel}: ends a task; a finished one stays as it was. */
final class CancelTaskOperation implements OperationHandler {
  private final Tasks tasks;

  CancelTaskOperation(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    if (tasks.find(call.id()).isEmpty()) {
      return ExampleBodies.json(ExampleBodies.ofCode(call.operation(), ReturnCode.NOT_FOUND));
    }
    tasks.end(call.id(), TaskStatus.CANCEL, null);
    return ExampleBodies.json(ExampleBodies.ofCode(call.operation(), ReturnCode.SUCCESS));
  }
}
