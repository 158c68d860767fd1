package dev.mjproxy.mock.internal.spec;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.SpecYaml;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Chinese of the spec's texts: those of the base by comparing its two editions, those of the
 * profiles by their own list. A text that has none, as in a profile of the user's own, stays
 * English.
 */
final class ChineseTexts {
  private static final Set<String> DATA =
      Set.of("value", "example", "default", "x-mjproxy-dialect");

  private final Map<String, String> chinese;

  private ChineseTexts(Map<String, String> chinese) {
    this.chinese = chinese;
  }

  /** Reads the texts of the bundle and of the profiles. */
  static ChineseTexts bundled() {
    Map<String, String> texts = new HashMap<>();
    for (JsonNode entry : read(ApiSpec.class, "profiles/zh.yaml").path("texts")) {
      texts.put(entry.path("en").asString(""), entry.path("zh").asString(""));
    }
    pair(
        read(ApiSpec.class, "bundled/mjproxy.yaml"),
        read(ApiSpec.class, "bundled/mjproxy.zh.yaml"),
        texts);
    return new ChineseTexts(texts);
  }

  /** The same document in Chinese. */
  JsonNode translate(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode();
      array.forEach(item -> copy.add(translate(item)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = object.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      copy.set(entry.getKey(), member(entry.getKey(), entry.getValue(), object));
    }
    return copy;
  }

  private JsonNode member(String name, JsonNode value, ObjectNode around) {
    if (name.equals("summary") && around.path("x-zh").isString()) {
      return around.path("x-zh");
    }
    if (value.isString()) {
      String found = isText(name) ? chinese.get(value.stringValue()) : null;
      return found == null ? value : around.stringNode(found);
    }
    // Examples are data; those with names have texts of their own.
    return DATA.contains(name) || (name.equals("examples") && value.isArray())
        ? value
        : translate(value);
  }

  private static boolean isText(String name) {
    return name.equals("description") || name.equals("summary") || name.equals("title");
  }

  private static void pair(JsonNode english, JsonNode chinese, Map<String, String> texts) {
    for (Map.Entry<String, JsonNode> entry : english.properties()) {
      JsonNode other = chinese.path(entry.getKey());
      if (entry.getValue().isString() && other.isString() && isText(entry.getKey())) {
        texts.put(entry.getValue().stringValue(), other.stringValue());
      } else {
        pair(entry.getValue(), other, texts);
      }
    }
    for (int i = 0; english.isArray() && i < english.size(); i++) {
      pair(english.get(i), chinese.path(i), texts);
    }
  }

  private static ObjectNode read(Class<?> beside, String name) {
    try (InputStream in = beside.getResourceAsStream(name)) {
      return SpecYaml.read(Objects.requireNonNull(in, name).readAllBytes(), name);
    } catch (IOException e) {
      throw new UncheckedIOException("reading " + name + " failed", e);
    }
  }
}
