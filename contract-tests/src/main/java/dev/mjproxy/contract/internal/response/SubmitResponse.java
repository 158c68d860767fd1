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
  private static final int MOST_OF_A_REFUSAL = 1000;

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

  /** Whether the server says that it has the operation, but switched off (the C# port's words). */
  public boolean isSwitchedOff() {
    return exchange.response().filter(it -> it.size() < MOST_OF_A_REFUSAL).isPresent()
        && exchange.json().path("description").asString("").contains("服务不支持")
        && !isAccepted();
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
