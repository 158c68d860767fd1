package dev.mjproxy.openapi;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Requests and responses for the tests of {@link SchemaCheck}. */
final class Exchanges {
  static final ApiSpec SPEC = ApiSpec.bundled();
  static final Operation FETCH = SPEC.operation("fetchTask");
  static final Operation IMAGINE = SPEC.operation("submitImagine");

  private Exchanges() {}

  /** What is said of fetch's finished imagine, after a change. */
  static List<Violation> fetch(Consumer<ObjectNode> change) {
    ObjectNode task = (ObjectNode) FETCH.responseExample(200, "imagineSuccess").value().deepCopy();
    change.accept(task);
    return fetch(task.toString());
  }

  /** The same with a member set to some JSON. */
  static List<Violation> fetchWith(String member, String json) {
    return fetch(task -> task.set(member, JsonMapper.shared().readTree(json)));
  }

  static List<Violation> fetch(String body) {
    return fetch(bytes(body));
  }

  static List<Violation> fetch(byte[] body) {
    return SPEC.check().response(FETCH, json(200, body));
  }

  /** What is said of a response to imagine. */
  static List<Violation> submitted(String body) {
    return SPEC.check().response(IMAGINE, json(200, bytes(body)));
  }

  static CheckedRequest imagine(String body) {
    return request("submitImagine", body);
  }

  static CheckedRequest request(String operationId, String body) {
    return SPEC.check().request(SPEC.operation(operationId), bytes(body));
  }

  static ReceivedResponse json(int status, byte[] body) {
    return response(status, "application/json;charset=UTF-8", body);
  }

  static ReceivedResponse response(int status, String contentType, byte[] body) {
    return new ReceivedResponse(status, Map.of("Content-Type", List.of(contentType)), body);
  }

  static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static Violation must(String rule, String pointer, String expected, String found) {
    return new Violation(Requirement.MUST, rule, pointer, expected, found);
  }

  static Violation should(String rule, String pointer, String expected, String found) {
    return new Violation(Requirement.SHOULD, rule, pointer, expected, found);
  }
}
