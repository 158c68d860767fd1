package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.task.SubmitOutcome;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import tools.jackson.databind.node.ObjectNode;

/** Makes the responses to submissions (protocol §5). */
final class SubmitResponses {
  private SubmitResponses() {}

  /**
   * The response to a submission that passed all checks before the queue.
   *
   * @param atLeastAhead how many tasks to report ahead at least; 0 for the truth
   */
  static MockResponse of(Operation operation, SubmitOutcome outcome, int atLeastAhead) {
    if (outcome instanceof SubmitOutcome.Accepted accepted) {
      return accepted(operation, accepted, Math.max(accepted.waitingBefore(), atLeastAhead));
    }
    return outcome instanceof SubmitOutcome.NoModal
        ? ExampleBodies.refusal(operation, ReturnCode.VALIDATION_ERROR, "关联任务状态错误")
        : ExampleBodies.json(ExampleBodies.ofCode(operation, ReturnCode.QUEUE_REJECTED));
  }

  private static MockResponse accepted(
      Operation operation, SubmitOutcome.Accepted accepted, int ahead) {
    ObjectNode body =
        ExampleBodies.ofCode(operation, ahead == 0 ? ReturnCode.SUCCESS : ReturnCode.IN_QUEUE);
    body.put("result", accepted.task().id());
    if (ahead == 0) {
      return ExampleBodies.json(body);
    }
    body.put("description", "排队中，前面还有%d个任务".formatted(ahead));
    ObjectNode properties =
        body.get("properties") instanceof ObjectNode there ? there : body.putObject("properties");
    properties.put("numberOfQueues", ahead);
    return ExampleBodies.json(body);
  }
}
