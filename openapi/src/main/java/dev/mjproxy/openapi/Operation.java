package dev.mjproxy.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/**
 * One operation of the API: a method on a path.
 *
 * <pre>{@code
 * Operation fetch = ApiSpec.bundled().operation("fetchTask");
 * for (int status : fetch.statuses()) {
 *   System.out.println(status + " " + fetch.responseExamples(status).size() + " examples");
 * }
 * }</pre>
 */
public final class Operation {
  private static final String JSON = "/content/application~1json";

  private final SpecDocument document;
  private final String path;
  private final String method;
  private final String pointer;
  private final String operationId;
  private final boolean hasRequestBody;
  private final List<Integer> statuses;
  private final Map<String, List<NamedExample>> examples = new ConcurrentHashMap<>();

  Operation(SpecDocument document, String path, String method) {
    this.document = document;
    this.path = path;
    this.method = method.toUpperCase(Locale.ROOT);
    this.pointer = "/paths/" + SpecDocument.escape(path) + "/" + method;
    this.operationId = text("operationId");
    this.hasRequestBody = document.at(pointer).has("requestBody");
    this.statuses =
        document.at(pointer).path("responses").propertyNames().stream()
            .filter(key -> key.matches("[1-5][0-9][0-9]"))
            .map(Integer::valueOf)
            .sorted()
            .toList();
  }

  /** Its id, such as {@code fetchTask}. */
  public String operationId() {
    return operationId;
  }

  /** The HTTP method in capitals. */
  public String method() {
    return method;
  }

  /** The path template without a mode prefix, such as {@code /mj/task/{id}/fetch}. */
  public String path() {
    return path;
  }

  /** The path with its {@code {id}}, if it has one, filled in as it is: encode it before. */
  public String path(String id) {
    return path.replace("{id}", id);
  }

  /** Its tag: {@code Submit}, {@code InsightFace} or {@code Task}. */
  public String tag() {
    return document.at(pointer).path("tags").path(0).asString("");
  }

  /** The summary: one line that names what the operation does. */
  public String summary() {
    return text("summary");
  }

  /** Its short Chinese label. */
  public String chineseLabel() {
    return text("x-zh");
  }

  /** How certain it is that the operation exists as described. */
  public Certainty certainty() {
    return document.certainty(pointer);
  }

  /** Ids of its sources, as in {@code sources.yaml}. */
  public List<String> sources() {
    List<String> ids = new ArrayList<>();
    document.at(pointer).path("x-source").forEach(id -> ids.add(id.asString()));
    return List.copyOf(ids);
  }

  /** Whether it takes a JSON body. */
  public boolean hasRequestBody() {
    return hasRequestBody;
  }

  /** Whether its JSON body has a member of this name; false if it takes none. */
  public boolean hasRequestMember(String name) {
    return hasRequestBody && document.properties(requestSchemaPointer()).containsKey(name);
  }

  /** Whether the server calls {@code notifyHook} for the task that it makes (protocol §9). */
  public boolean hasCallback() {
    return document.at(pointer).has("callbacks");
  }

  /** The documented statuses, ascending. */
  public List<Integer> statuses() {
    return statuses;
  }

  /** Whether a status is documented yet sent by no server ({@code 201}, base contract §4). */
  public boolean isNeverSent(int status) {
    return response(status).path("x-never-sent").asBoolean(false);
  }

  /**
   * When a response of this status may have an empty body: {@code unknown id} for a fetch, {@code
   * allowed} for an HTTP error (base contract §5); empty if it never may.
   */
  public Optional<String> emptyBodyWhen(int status) {
    return Optional.ofNullable(response(status).path("x-empty-body").asString(null));
  }

  /** Whether a response of this status is documented to have a JSON body. */
  public boolean hasResponseBody(int status) {
    return response(status).path("content").has("application/json");
  }

  /** The named examples of its request body, in the order of the spec; empty if it takes none. */
  public List<NamedExample> requestExamples() {
    return examples(document.follow(pointer + "/requestBody") + JSON);
  }

  /** The named examples of its responses with this status, in the order of the spec. */
  public List<NamedExample> responseExamples(int status) {
    return examples(responsePointer(status) + JSON);
  }

  /**
   * One named example of its request.
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists all
   */
  public NamedExample requestExample(String name) {
    return named(requestExamples(), name, "request");
  }

  /**
   * One named example of its response.
   *
   * @throws IllegalArgumentException if there is none of that name; the message lists all
   */
  public NamedExample responseExample(int status, String name) {
    return named(responseExamples(status), name, "response with status " + status);
  }

  @Override
  public String toString() {
    return method() + " " + path;
  }

  String requestSchemaPointer() {
    return document.follow(pointer + "/requestBody") + JSON + "/schema";
  }

  String responsePointer(int status) {
    return document.follow(pointer + "/responses/" + status);
  }

  String responseSchemaPointer(int status) {
    return responsePointer(status) + JSON + "/schema";
  }

  private JsonNode response(int status) {
    return document.at(responsePointer(status));
  }

  private String text(String key) {
    return document.at(pointer).path(key).asString("");
  }

  private List<NamedExample> examples(String mediaTypePointer) {
    return examples.computeIfAbsent(mediaTypePointer, this::read);
  }

  private List<NamedExample> read(String mediaTypePointer) {
    List<NamedExample> found = new ArrayList<>();
    JsonNode named = document.at(mediaTypePointer + "/examples");
    for (Map.Entry<String, JsonNode> entry : named.properties()) {
      String at = mediaTypePointer + "/examples/" + SpecDocument.escape(entry.getKey());
      JsonNode example = document.resolved(at);
      found.add(
          new NamedExample(
              entry.getKey(), example.path("summary").asString(""), example.path("value")));
    }
    return List.copyOf(found);
  }

  private NamedExample named(List<NamedExample> examples, String name, String where) {
    return examples.stream()
        .filter(example -> example.name().equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: no example '%s' of its %s; known: %s"
                        .formatted(
                            operationId(),
                            name,
                            where,
                            examples.stream().map(NamedExample::name).toList())));
  }
}
