package dev.mjproxy.openapi;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Compares requests and responses with the spec; the mock server and the verifier share it.
 *
 * <pre>{@code
 * for (Violation violation : spec.check().response(fetch, response)) {
 *   System.out.println(violation.requirement() + " " + violation.message());
 * }
 * }</pre>
 *
 * <p>A place that violates a rule gives one violation, even if the JSON Schema validator reports it
 * twice. Thread-safe; a schema is compiled when it is first needed.
 */
public final class SchemaCheck {
  private static final Violation EMPTY =
      new Violation(Requirement.MUST, "empty", "", "a JSON body", "an empty body");

  private final SpecDocument document;
  private final SchemaValidation validation;
  private final RequestNormalizer normalizer;
  private final PresenceRules presence;

  SchemaCheck(SpecDocument document) {
    this.document = document;
    this.validation = new SchemaValidation(document);
    this.normalizer = new RequestNormalizer(document);
    this.presence = new PresenceRules(document);
  }

  /**
   * Reads, normalises and checks a request body (base contract §5).
   *
   * @param operation an operation that takes a body
   * @param bytes the body as it came; it may be anything
   * @throws IllegalArgumentException if the operation takes none
   */
  public CheckedRequest request(Operation operation, byte[] bytes) {
    if (!operation.hasRequestBody()) {
      throw new IllegalArgumentException(operation.operationId() + " takes no request body");
    }
    JsonNode body;
    try {
      body = Json.read(bytes);
    } catch (JacksonException e) {
      return unreadable("json", "a JSON object", Json.problem(e));
    }
    if (body.isMissingNode()) {
      return unreadable("empty", "a JSON object", "an empty body");
    }
    if (!(body instanceof ObjectNode object)) {
      return unreadable("type", "a JSON object", Json.show(body));
    }
    String schema = operation.requestSchemaPointer();
    ObjectNode normalized = normalizer.normalize(object, schema);
    return new CheckedRequest(
        normalized, validation.validate(normalized, schema), leftOut(object, normalized));
  }

  private static Set<String> leftOut(ObjectNode sent, ObjectNode normalized) {
    if (sent.size() == normalized.size()) {
      return Set.of();
    }
    Set<String> names = new HashSet<>(sent.propertyNames());
    names.removeAll(normalized.propertyNames());
    return Set.copyOf(names);
  }

  /**
   * Checks a response: status, media type, emptiness, and the body against the schema of its
   * status. In the body of an HTTP error only the top level is MUST: any object is accepted (base
   * contract §5).
   *
   * <p>An empty body where {@link Operation#emptyBodyWhen} allows one is no violation; only the
   * caller knows whether it was right at this moment.
   */
  public List<Violation> response(Operation operation, ReceivedResponse response) {
    if (!operation.statuses().contains(response.status())) {
      return List.of(
          new Violation(
              Requirement.MUST,
              "status",
              "",
              "one of the statuses " + operation.statuses(),
              Integer.toString(response.status())));
    }
    if (operation.isNeverSent(response.status())) {
      return List.of(
          new Violation(
              Requirement.SHOULD,
              "never-sent",
              "",
              "a status that servers of this API send; documented, yet never seen",
              Integer.toString(response.status())));
    }
    if (!operation.hasResponseBody(response.status())) {
      return List.of();
    }
    return response.body().length == 0 ? empty(operation, response) : body(operation, response);
  }

  /** Checks the body of a callback to {@code notifyHook}: a task (protocol §9). */
  public List<Violation> callback(byte[] bytes) {
    try {
      JsonNode body = Json.read(bytes);
      return body.isMissingNode() ? List.of(EMPTY) : body(body, "/components/schemas/Task");
    } catch (JacksonException e) {
      return List.of(notJson(e, bytes));
    }
  }

  /**
   * Checks a JSON value against a named schema of the spec.
   *
   * @param schemaName a component name, such as {@code Task}
   * @throws IllegalArgumentException if the spec has no such schema
   */
  public List<Violation> value(String schemaName, JsonNode value) {
    String pointer = "/components/schemas/" + schemaName;
    if (document.at(pointer).isMissingNode()) {
      throw new IllegalArgumentException(
          "no schema '%s'; known: %s"
              .formatted(
                  schemaName,
                  document.at("/components/schemas").propertyNames().stream().toList()));
    }
    return body(value, pointer);
  }

  private static List<Violation> empty(Operation operation, ReceivedResponse response) {
    Optional<String> allowed = operation.emptyBodyWhen(response.status());
    boolean error = response.status() >= 400;
    return allowed.isPresent() || error ? List.of() : List.of(EMPTY);
  }

  private List<Violation> body(Operation operation, ReceivedResponse response) {
    List<Violation> found = new ArrayList<>();
    JsonNode body;
    try {
      body = Json.read(response.body());
    } catch (JacksonException e) {
      found.add(notJson(e, response));
      return found;
    }
    if (body.isMissingNode()) {
      return List.of(new Violation(Requirement.MUST, "json", "", "JSON", "only white space"));
    }
    mediaType(response).ifPresent(found::add);
    for (Violation violation : body(body, operation.responseSchemaPointer(response.status()))) {
      // For an HTTP error the status is MUST, and any object is accepted (base contract §5).
      boolean detail = response.status() >= 400 && !violation.pointer().isEmpty();
      found.add(detail ? violation.atMostWarning() : violation);
    }
    return found;
  }

  private List<Violation> body(JsonNode body, String schemaPointer) {
    List<Violation> found = new ArrayList<>(validation.validate(body, schemaPointer));
    Set<String> places = found.stream().map(Violation::pointer).collect(Collectors.toSet());
    for (Violation violation : presence.check(body, schemaPointer)) {
      // A member that is required as well is missing once, not twice.
      if (places.add(violation.pointer())) {
        found.add(violation);
      }
    }
    return found;
  }

  private static Optional<Violation> mediaType(ReceivedResponse response) {
    String mediaType = response.mediaType().orElse("none");
    return mediaType.equals("application/json") || mediaType.endsWith("+json")
        ? Optional.empty()
        : Optional.of(
            new Violation(
                Requirement.SHOULD,
                "media-type",
                "",
                "media type application/json",
                response.header("Content-Type").orElse("none")));
  }

  private static Violation notJson(JacksonException e, byte[] body) {
    return new Violation(Requirement.MUST, "json", "", "JSON", whatCame(e, body));
  }

  private static Violation notJson(JacksonException e, ReceivedResponse response) {
    return new Violation(
        Requirement.MUST,
        "json",
        "",
        "JSON",
        response.header("Content-Type").orElse("no Content-Type")
            + ", "
            + whatCame(e, response.body()));
  }

  /** What a parser says helps only where the body was meant to be JSON. */
  private static String whatCame(JacksonException e, byte[] body) {
    String text = new String(body, StandardCharsets.UTF_8).strip();
    boolean isText =
        text.indexOf('\uFFFD') < 0 && Stream.of("{", "[", "\"").noneMatch(text::startsWith);
    return "%s: %s".formatted(isText ? "text" : Json.problem(e), Json.shorten(text));
  }

  private static CheckedRequest unreadable(String rule, String expected, String found) {
    return new CheckedRequest(
        JsonNodeFactory.instance.objectNode(),
        List.of(new Violation(Requirement.MUST, rule, "", expected, found)),
        Set.of());
  }
}
