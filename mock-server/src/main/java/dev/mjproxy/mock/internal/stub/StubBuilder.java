package dev.mjproxy.mock.internal.stub;

import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.profile.Dialect.Prefixes;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes one mapping in WireMock's own JSON. */
final class StubBuilder {
  private static final int TOO_MANY_REQUESTS = 429;
  private final ObjectNode mapping = JsonMapper.shared().createObjectNode();
  private final ObjectNode request;

  /**
   * @param priority the smallest is asked first
   * @param operations which operations it answers
   * @param prefixes what may stand before their paths
   */
  StubBuilder(int priority, List<Operation> operations, Prefixes prefixes) {
    mapping.put("priority", priority);
    request = mapping.putObject("request");
    request.put("method", method(operations));
    request.put("urlPathPattern", prefix(prefixes) + paths(operations) + "/?");
  }

  StubBuilder withoutPrefer() {
    request.putObject("headers").putObject("Prefer").put("absent", true);
    return this;
  }

  StubBuilder withPrefer(String pattern) {
    request.putObject("headers").putObject("Prefer").put("matches", pattern);
    return this;
  }

  /** A response; without a body where that is missing. */
  StubBuilder replying(int status, JsonNode body) {
    ObjectNode response = mapping.putObject("response");
    response.put("status", status);
    ObjectNode headers = JsonMapper.shared().createObjectNode();
    if (status == TOO_MANY_REQUESTS) {
      headers.put("Retry-After", "1");
    }
    if (!body.isMissingNode()) {
      headers.put("Content-Type", "application/json");
      response.set("jsonBody", body);
    }
    if (!headers.isEmpty()) {
      response.set("headers", headers);
    }
    return this;
  }

  ExampleStub named(String name) {
    return new ExampleStub(name, mapping);
  }

  static JsonNode withMessage(JsonNode body, String message) {
    return ((ObjectNode) body).put("message", message);
  }

  private static String prefix(Prefixes prefixes) {
    return switch (prefixes) {
      case MODES -> "(?:/mj-(?:fast|turbo|relax))?";
      case ANY_WORD -> "(?:/[^/]+)?";
      case NONE -> "";
    };
  }

  private static String method(List<Operation> operations) {
    List<String> methods = operations.stream().map(Operation::method).distinct().toList();
    return methods.size() == 1 ? methods.get(0) : "ANY";
  }

  private static String paths(List<Operation> operations) {
    List<String> paths = operations.stream().map(StubBuilder::path).sorted().toList();
    return paths.size() == 1
        ? paths.get(0)
        : paths.stream().collect(Collectors.joining("|", "(?:", ")"));
  }

  private static String path(Operation operation) {
    String template = operation.path();
    int id = template.indexOf("{id}");
    return id < 0
        ? literal(template)
        : literal(template.substring(0, id)) + "[^/]+" + literal(template.substring(id + 4));
  }

  /**
   * Paths hold letters, digits, slashes and hyphens only, which need no quoting in a regular
   * expression; a test checks it.
   */
  private static String literal(String text) {
    return text.matches("[\\w/-]*") ? text : Pattern.quote(text);
  }
}
