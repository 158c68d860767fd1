package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.ReturnCode;
import dev.mjproxy.openapi.profile.CancelAxis;
import dev.mjproxy.openapi.profile.CancelAxis.CancelBody;
import dev.mjproxy.openapi.profile.CancelAxis.EndStatus;
import dev.mjproxy.openapi.profile.Situation;

/** {@code POST /mj/task/{id}/cancel}: ends a task; a finished one stays as it was. */
final class CancelTaskOperation implements OperationHandler {
  private final Tasks tasks;
  private final CancelAxis cancel;
  private final Refusals refusals;

  CancelTaskOperation(Tasks tasks, CancelAxis cancel, Refusals refusals) {
    this.tasks = tasks;
    this.cancel = cancel;
    this.refusals = refusals;
  }

  @Override
  public MockResponse handle(OperationCall call) {
    if (tasks.find(call.id()).isEmpty()) {
      return call.refused(refusals, Situation.UNKNOWN_CANCEL_TASK, "目标任务不存在");
    }
    TaskStatus end = cancel.status() == EndStatus.FAILURE ? TaskStatus.FAILURE : TaskStatus.CANCEL;
    tasks.end(call.id(), end, cancel.failReason());
    return cancel.body() == CancelBody.EMPTY
        ? MockResponse.empty(200)
        : ExampleBodies.json(ExampleBodies.ofCode(call.operation(), ReturnCode.SUCCESS));
  }
}
