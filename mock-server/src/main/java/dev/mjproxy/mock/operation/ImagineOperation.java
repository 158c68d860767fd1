package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.task.Action;
import dev.mjproxy.mock.task.PlanShape;
import dev.mjproxy.mock.task.Submission;
import dev.mjproxy.mock.task.Tasks;
import java.util.Objects;

/** {@code POST /mj/submit/imagine}: text to a grid of four pictures. */
final class ImagineOperation implements OperationHandler {
  private final Tasks tasks;

  ImagineOperation(Tasks tasks) {
    this.tasks = tasks;
  }

  @Override
  public MockReply handle(OperationCall call) {
    Submission submission =
        new Submission(
            Action.IMAGINE,
            Objects.requireNonNull(call.text("prompt"), "validated").strip(),
            call.text("state"),
            call.text("notifyHook"),
            Objects.requireNonNullElse(call.text("botType"), "MID_JOURNEY"),
            RequestedMode.of(call));
    return SubmitReplies.of(call.operation(), tasks.submit(submission, PlanShape.PICTURE));
  }
}
