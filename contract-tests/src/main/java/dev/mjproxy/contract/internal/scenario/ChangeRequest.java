package dev.mjproxy.contract.internal.scenario;

import dev.mjproxy.contract.internal.probe.Request;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What submitChange and submitSimpleChange are asked to do with a grid.
 *
 * @param operationId the operation that is called
 * @param action such as {@code UPSCALE}
 * @param index the picture, 1 to 4; 0 where it is about the whole grid
 */
record ChangeRequest(String operationId, String action, int index) {
  static final String CHANGE = "submitChange";
  static final String SIMPLE_CHANGE = "submitSimpleChange";

  /** What a scenario asks for; empty if it cannot be asked for like this. */
  static Optional<ChangeRequest> of(Scenario scenario) {
    return switch (scenario) {
      case UPSCALE -> Optional.of(new ChangeRequest(CHANGE, "UPSCALE", 1));
      case VARIATION -> Optional.of(new ChangeRequest(CHANGE, "VARIATION", 2));
      case REROLL -> Optional.of(new ChangeRequest(CHANGE, "REROLL", 0));
      case CHANGE -> Optional.of(new ChangeRequest(CHANGE, "UPSCALE", 3));
      case SIMPLE_CHANGE -> Optional.of(new ChangeRequest(SIMPLE_CHANGE, "VARIATION", 4));
      default -> Optional.empty();
    };
  }

  /** The request about this task. */
  Request request(RequestFactory requests, String taskId) {
    ObjectNode body = new SubmissionRequests(requests).body();
    if (operationId.equals(SIMPLE_CHANGE)) {
      body.put("content", "%s %c%d".formatted(taskId, action.charAt(0), index));
    } else {
      body.put("taskId", taskId).put("action", action);
      if (index > 0) {
        body.put("index", index);
      }
    }
    return requests.call(operationId).withJson(body);
  }
}
