package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.render.ExampleBodies;
import dev.mjproxy.mock.task.SubmitOutcome;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import tools.jackson.databind.node.ObjectNode;

/** What a submission is told (protocol §5). */
final class SubmitReplies {
  private SubmitReplies() {}

  static MockReply of(Operation operation, SubmitOutcome outcome) {
    if (!(outcome instanceof SubmitOutcome.Accepted accepted)) {
      return ExampleBodies.json(ExampleBodies.ofCode(operation, ReturnCode.QUEUE_REJECTED));
    }
    int ahead = accepted.waitingBefore();
    ObjectNode body =
        ExampleBodies.ofCode(operation, ahead == 0 ? ReturnCode.SUCCESS : ReturnCode.IN_QUEUE);
    body.put("result", accepted.task().id());
    if (ahead > 0) {
      body.put("description", "排队中，前面还有%d个任务".formatted(ahead));
      if (body.get("properties") instanceof ObjectNode properties) {
        properties.put("numberOfQueues", ahead);
      }
    }
    return ExampleBodies.json(body);
  }
}
