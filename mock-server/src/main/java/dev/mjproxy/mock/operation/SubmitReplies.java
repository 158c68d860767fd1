package dev.mjproxy.mock.operation;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.render.ExampleBodies;
import dev.mjproxy.mock.render.SubmitTemplate;
import dev.mjproxy.mock.task.SubmitOutcome;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.node.ObjectNode;

/** What a submission is told (protocol §5). */
final class SubmitReplies {
  private static final Map<Operation, SubmitTemplate> TEMPLATES = new ConcurrentHashMap<>();

  private SubmitReplies() {}

  /**
   * The reply to a submission that nothing refused before.
   *
   * @param atLeastAhead how many tasks to report ahead at least; 0 for the truth
   */
  static MockReply of(Operation operation, SubmitOutcome outcome, int atLeastAhead) {
    if (outcome instanceof SubmitOutcome.Accepted accepted) {
      return accepted(operation, accepted, Math.max(accepted.waitingBefore(), atLeastAhead));
    }
    return outcome instanceof SubmitOutcome.NoModal
        ? ExampleBodies.refusal(operation, ReturnCode.VALIDATION_ERROR, "关联任务状态错误")
        : ExampleBodies.json(ExampleBodies.ofCode(operation, ReturnCode.QUEUE_REJECTED));
  }

  private static MockReply accepted(
      Operation operation, SubmitOutcome.Accepted accepted, int ahead) {
    if (ahead == 0) {
      return TEMPLATES
          .computeIfAbsent(operation, SubmitTemplate::new)
          .accepted(accepted.task().id());
    }
    ObjectNode body = ExampleBodies.ofCode(operation, ReturnCode.IN_QUEUE);
    body.put("result", accepted.task().id());
    body.put("description", "排队中，前面还有%d个任务".formatted(ahead));
    ObjectNode properties =
        body.get("properties") instanceof ObjectNode there ? there : body.putObject("properties");
    properties.put("numberOfQueues", ahead);
    return ExampleBodies.json(body);
  }
}
