package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes responses from the spec's examples, with the task's own values in place of the example's.
 */
public final class ExampleBodies {
  private ExampleBodies() {}

  /**
   * A copy of the operation's first example of a result code.
   *
   * @throws IllegalStateException if the spec has none; a test makes sure that it has
   */
  public static ObjectNode ofCode(Operation operation, ReturnCode code) {
    return findOfCode(operation, code)
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "%s has no example of code %d"
                        .formatted(operation.operationId(), code.code())));
  }

  /** A copy of the operation's first example of a result code, if it has one. */
  public static Optional<ObjectNode> findOfCode(Operation operation, ReturnCode code) {
    return operation.responseExamples(200).stream()
        .map(NamedExample::value)
        .filter(value -> value.path("code").asInt(-1) == code.code())
        .findFirst()
        .map(value -> (ObjectNode) value.deepCopy());
  }

  /** A refusal inside HTTP 200. */
  public static MockResponse refusal(Operation operation, ReturnCode code, String description) {
    ObjectNode body = ofCode(operation, code);
    body.put("description", description);
    return json(body);
  }

  /** A JSON response of status 200. */
  public static MockResponse json(JsonNode body) {
    return json(200, body);
  }

  /** A JSON response; a refusal also gets a finding for the request log. */
  public static MockResponse json(int status, JsonNode body) {
    MockResponse response = MockResponse.json(status, JsonMapper.shared().writeValueAsBytes(body));
    int code = body.path("code").asInt(ReturnCode.SUCCESS.code());
    boolean accepted = ReturnCode.of(code).map(ReturnCode::carriesTaskId).orElse(false);
    return status < 400 && accepted
        ? response
        : response.refusing(body.path("message").asString(body.path("description").asString("")));
  }
}
