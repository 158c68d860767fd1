package dev.mjproxy.contract.liar;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A reply on its way through a lying server.
 *
 * @param status the HTTP status
 * @param headers the headers, one value each
 * @param body the body as text, one character for each byte
 */
public record Served(int status, Map<String, String> headers, String body) {

  /** A reply made up by the liar. */
  public static Served of(int status, String type, String body) {
    return new Served(status, Map.of("Content-Type", type), bytes(body));
  }

  /** The same with another status. */
  public Served withStatus(int other) {
    return new Served(other, headers, body);
  }

  /** The same with so many bytes of its body. */
  public Served cutTo(int bytes) {
    return new Served(status, headers, body.substring(0, bytes));
  }

  /** The same with another header. */
  public Served withHeader(String name, String value) {
    Map<String, String> changed = new LinkedHashMap<>(headers);
    changed.keySet().removeIf(name::equalsIgnoreCase);
    if (!value.isEmpty()) {
      changed.put(name, value);
    }
    return new Served(status, changed, body);
  }

  /**
   * The same with its JSON changed; anything else, and what the change leaves alone, stays as it
   * is.
   */
  public Served withJson(UnaryOperator<JsonNode> change) {
    JsonNode json = json();
    if (json.isMissingNode()) {
      return this;
    }
    JsonNode changed = change.apply(json.deepCopy());
    return changed.equals(json) ? this : new Served(status, headers, bytes(changed.toString()));
  }

  /** The same with each task in it changed. */
  public Served withTasks(UnaryOperator<ObjectNode> change) {
    return withJson(json -> changed(json, change));
  }

  private static JsonNode changed(JsonNode json, UnaryOperator<ObjectNode> change) {
    if (json instanceof ArrayNode items) {
      ArrayNode others = items.arrayNode();
      items.forEach(item -> others.add(change.apply((ObjectNode) item)));
      return others;
    }
    if (json instanceof ObjectNode page && page.path("content").isArray()) {
      return page.set("content", changed(page.path("content"), change));
    }
    return json.has("submitTime") ? change.apply((ObjectNode) json) : json;
  }

  /** The body as JSON, a missing node if it is none. */
  public JsonNode json() {
    try {
      return JsonMapper.shared().readTree(new String(raw(), StandardCharsets.UTF_8));
    } catch (JacksonException e) {
      return JsonMapper.shared().missingNode();
    }
  }

  /** The bytes of the body. */
  byte[] raw() {
    return body.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static String bytes(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }
}
