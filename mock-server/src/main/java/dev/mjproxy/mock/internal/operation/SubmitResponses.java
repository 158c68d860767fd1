package dev.mjproxy.mock.internal.operation;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.render.ExampleBodies;
import dev.mjproxy.mock.internal.render.Refusals;
import dev.mjproxy.mock.internal.task.SubmitOutcome;
import dev.mjproxy.openapi.ReturnCode;
import dev.mjproxy.openapi.profile.Dialect;
import dev.mjproxy.openapi.profile.ModalAxis;
import dev.mjproxy.openapi.profile.QueueAxis.Code22;
import dev.mjproxy.openapi.profile.Situation;
import tools.jackson.databind.node.ObjectNode;

/** Makes the responses to submissions (protocol §5), with the codes of the server's profile. */
final class SubmitResponses {
  private final Dialect dialect;
  private final Refusals refusals;

  SubmitResponses(Dialect dialect, Refusals refusals) {
    this.dialect = dialect;
    this.refusals = refusals;
  }

  /**
   * The response to a submission that passed all checks before the queue.
   *
   * @param atLeastAhead how many tasks to report ahead at least; 0 for the truth
   */
  MockResponse of(OperationCall call, SubmitOutcome outcome, int atLeastAhead) {
    if (outcome instanceof SubmitOutcome.Accepted accepted) {
      return accepted(call, accepted.task().id(), Math.max(ahead(accepted), atLeastAhead));
    }
    return outcome instanceof SubmitOutcome.NoModal
        ? call.refused(refusals, Situation.WRONG_STATE, "关联任务状态错误")
        : call.refused(refusals, Situation.QUEUE_FULL, "队列已满，请稍后尝试");
  }

  /** The response to a submission that nothing is ahead of. */
  MockResponse accepted(OperationCall call, String result) {
    return accepted(call, result, 0);
  }

  /**
   * The response to an action whose task waits for its modal.
   *
   * @param id of the task
   * @param keepsCode whether a relay passes on code 21 for this button
   * @param finalPrompt what the prompt box holds at first
   */
  MockResponse modal(OperationCall call, String id, boolean keepsCode, String finalPrompt) {
    ObjectNode body = body(call, ReturnCode.EXISTED);
    body.put("result", id);
    ObjectNode properties = properties(body);
    properties.put("finalPrompt", finalPrompt);
    properties.put("remix", true);
    if (!keepsCode && dialect.modal().code21() == ModalAxis.Code21.REWRITTEN_TO_1) {
      body.put("code", ReturnCode.SUCCESS.code());
    }
    return ExampleBodies.json(body);
  }

  /** Whether the server answers with the task that exists rather than make an upscale twice. */
  boolean tellsOfExistingTasks() {
    return dialect.modal().code21() == ModalAxis.Code21.EXISTS_ALREADY;
  }

  /** The response that names a task that exists already. */
  MockResponse exists(OperationCall call, ObjectNode shown) {
    ObjectNode body = body(call, ReturnCode.EXISTED);
    body.set("result", shown.path("id"));
    ObjectNode properties = body.putObject("properties");
    properties.set("status", shown.path("status"));
    properties.set("imageUrl", shown.path("imageUrl"));
    return ExampleBodies.json(body);
  }

  private int ahead(SubmitOutcome.Accepted accepted) {
    return switch (dialect.queue().countedFrom()) {
      case WAITING -> accepted.waitingBefore();
      case RUNNING -> accepted.underWayBefore();
      case NEVER -> 0;
    };
  }

  private MockResponse accepted(OperationCall call, String id, int ahead) {
    ReturnCode code = ahead == 0 ? ReturnCode.SUCCESS : ReturnCode.IN_QUEUE;
    ObjectNode body = body(call, code);
    body.put("result", id);
    if (ahead == 0) {
      body.put("description", dialect.inItsWords(body.path("description").asString("")));
      return ExampleBodies.json(body);
    }
    body.put("description", dialect.inItsWords("排队中，前面还有%d个任务".formatted(ahead)));
    properties(body).put("numberOfQueues", ahead);
    if (dialect.queue().code22() == Code22.REWRITTEN_TO_1) {
      body.put("code", ReturnCode.SUCCESS.code());
    }
    return ExampleBodies.json(body);
  }

  /** The example of a code; where the profile has none, that of an accepted submission. */
  private static ObjectNode body(OperationCall call, ReturnCode code) {
    return ExampleBodies.findOfCode(call.operation(), code)
        .orElseGet(
            () ->
                ExampleBodies.ofCode(call.operation(), ReturnCode.SUCCESS)
                    .put("code", code.code()));
  }

  private static ObjectNode properties(ObjectNode body) {
    return body.get("properties") instanceof ObjectNode there
        ? there
        : body.putObject("properties");
  }
}
