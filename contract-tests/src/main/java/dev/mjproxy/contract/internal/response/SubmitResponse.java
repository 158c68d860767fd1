package dev.mjproxy.contract.internal.response;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * The response to a submission, read leniently: the shape checks report wrong types.
 *
 * @param exchange the submission
 */
public record SubmitResponse(Exchange exchange) {

  /** The result code; 0 if there is none. */
  public int code() {
    JsonNode code = exchange.json().path("code");
    return code.isInt() ? code.intValue() : 0;
  }

  /** Whether this is its result code. */
  public boolean is(ReturnCode code) {
    return code() == code.code();
  }

  /** Whether the response is HTTP 200 with this result code. */
  public boolean answersWith(ReturnCode code) {
    return exchange.status() == 200 && is(code);
  }

  /** Whether work was accepted: codes 1, 21 and 22. */
  public boolean isAccepted() {
    return ReturnCode.of(code()).filter(ReturnCode::carriesTaskId).isPresent();
  }

  /** The task's id, if the submission was accepted and gave one. */
  public Optional<String> taskId() {
    JsonNode result = exchange.json().path("result");
    return isAccepted() && result.isValueNode() && !result.asString("").isBlank()
        ? Optional.of(result.asString())
        : Optional.empty();
  }

  /** One of its properties; missing if there is none. */
  public JsonNode property(String name) {
    return exchange.json().path("properties").path(name);
  }
}
