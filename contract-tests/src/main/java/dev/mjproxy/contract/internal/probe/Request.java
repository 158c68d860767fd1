package dev.mjproxy.contract.internal.probe;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** A request, to the byte. Immutable; each {@code with} returns a changed copy. */
public final class Request {
  private final String method;
  private final String path;
  private final String operation;
  private final boolean regular;
  private final Map<String, String> headers;
  private final Optional<byte[]> body;

  private Request(Request old, Map<String, String> headers, Optional<byte[]> body) {
    this(old.method, old.path, new Label(old.operation, old.regular), headers, body);
  }

  private Request(
      String method, String path, Label label, Map<String, String> headers, Optional<byte[]> body) {
    this.method = method;
    this.path = path;
    this.operation = label.operation();
    this.regular = label.regular();
    this.headers = headers;
    this.body = body;
  }

  /**
   * A request without headers and body.
   *
   * @param method the HTTP method in capitals
   * @param path path and query, sent as they are, or a whole {@code http(s)} address
   */
  public static Request of(String method, String path) {
    return new Request(method, path, new Label("", false), Map.of(), Optional.empty());
  }

  /** A copy that is a proper request of an operation: its reply must keep the whole contract. */
  public Request callOf(String operationId) {
    return new Request(method, path, new Label(operationId, true), headers, body);
  }

  /** A copy that is wrong on purpose: only the check that sends it judges the response. */
  public Request wrongFor(String operationId) {
    return new Request(method, path, new Label(operationId, false), headers, body);
  }

  /** A copy with this header set. */
  public Request with(String header, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put(header, value);
    return new Request(this, changed, body);
  }

  /** A copy without this header. */
  public Request without(String header) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.remove(header);
    return new Request(this, changed, body);
  }

  /** A copy with another path. */
  public Request at(String otherPath) {
    return new Request(method, otherPath, new Label(operation, regular), headers, body);
  }

  /**
   * A copy with this JSON as its body.
   *
   * @param json a tree of whichever JSON library, whose {@code toString} is its JSON
   */
  public Request withJson(Object json) {
    return withBody("application/json", json.toString());
  }

  /** A copy with this text as its body. */
  public Request withBody(String contentType, String text) {
    return withBody(contentType, text.getBytes(StandardCharsets.UTF_8));
  }

  /** A copy with these bytes as its body; not copied. */
  public Request withBody(String contentType, byte[] bytes) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.put("Content-Type", contentType);
    return new Request(this, changed, Optional.of(bytes));
  }

  /** The HTTP method in capitals. */
  public String method() {
    return method;
  }

  /** Path and query. */
  public String path() {
    return path;
  }

  /** The operation's id, empty if it is for none. */
  public String operation() {
    return operation;
  }

  /** Whether it is a proper request of its operation. */
  public boolean isRegular() {
    return regular;
  }

  /**
   * Whether it goes to the API, and not to an address that the server named, such as a picture's.
   */
  public boolean isOfTheApi() {
    return !path.startsWith("http");
  }

  /** Whether it only reads: nothing is changed and nothing is billed by sending it twice. */
  public boolean isRead() {
    return method.equals("GET") || path.contains("/task/list") || path.contains("/task/query");
  }

  /** The headers in their order. */
  public Map<String, String> headers() {
    return headers;
  }

  /** The bytes of the body, if it has one. */
  Optional<byte[]> body() {
    return body;
  }

  /** The body as text, empty if there is none. */
  public String bodyText() {
    return body.map(bytes -> new String(bytes, StandardCharsets.UTF_8)).orElse("");
  }

  /** The body as JSON; a missing node if there is none, or if it is no JSON. */
  public JsonNode json() {
    try {
      return JsonMapper.shared().readTree(bodyText());
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }

  private record Label(String operation, boolean regular) {}
}
