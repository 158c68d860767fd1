package dev.mjproxy.openapi.bundle;

import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.SpecYaml;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The Chinese texts of the spec, keyed by the English ones, as in a gettext catalogue: an English
 * text that changes has no Chinese until {@code zh.yaml} is changed, too.
 *
 * <p>Texts are every {@code summary}, {@code title} and {@code description}. The summary of an
 * operation becomes its {@code x-zh}. Examples are data and stay as they are.
 */
final class Translation {
  private static final Set<String> TEXTS = Set.of("summary", "title", "description");
  private static final Set<String> DATA = Set.of("example", "value", "x-mjproxy-dialect");

  private final Map<String, String> chinese;
  private final Set<String> missing = new TreeSet<>();
  private final Set<String> unused;

  private Translation(Map<String, String> chinese) {
    this.chinese = chinese;
    this.unused = new TreeSet<>(chinese.keySet());
  }

  /**
   * Reads a catalogue: {@code texts}, a list of {@code en} and {@code zh}.
   *
   * @throws InvalidSpecException if the file is unreadable, or names an English text twice
   */
  static Translation read(Path file) {
    Map<String, String> chinese = new LinkedHashMap<>();
    for (JsonNode entry : SpecYaml.read(file, file.toString()).path("texts")) {
      String english = entry.path("en").asString("");
      if (chinese.put(english, entry.path("zh").asString("")) != null) {
        throw new InvalidSpecException(
            "%s: the English text '%s' occurs twice; remove one".formatted(file, english));
      }
    }
    return new Translation(chinese);
  }

  /** The same with further texts, such as those of the profiles. */
  Translation with(Translation other) {
    Map<String, String> both = new LinkedHashMap<>(chinese);
    both.putAll(other.chinese);
    return new Translation(both);
  }

  /**
   * A part of a document with Chinese texts; the other texts stay unused.
   *
   * @throws InvalidSpecException if a text has no Chinese
   */
  JsonNode translatePart(JsonNode part) {
    JsonNode translated = rewrite(part);
    if (!missing.isEmpty()) {
      throw new InvalidSpecException(
          "profiles/zh.yaml: expected one entry for each English text of the profiles, found texts without an entry: "
              + missing);
    }
    return translated;
  }

  /** The English texts that were not met so far. */
  Set<String> unused() {
    return Set.copyOf(unused);
  }

  /**
   * The document with Chinese texts.
   *
   * @throws InvalidSpecException if a text has no Chinese, or an entry has no text
   */
  JsonNode translate(JsonNode document) {
    JsonNode translated = rewrite(document);
    if (!missing.isEmpty() || !unused.isEmpty()) {
      throw new InvalidSpecException(
          "zh.yaml: expected one entry for each English text, found texts without an entry: %s; entries without a text: %s"
              .formatted(missing, unused));
    }
    return translated;
  }

  private JsonNode rewrite(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> copy.add(rewrite(item)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String key = entry.getKey();
      JsonNode value = entry.getValue();
      boolean isData = DATA.contains(key) || (key.equals("examples") && value.isArray());
      if (TEXTS.contains(key) && value.isString()) {
        copy.put(key, text(key, value.stringValue(), object));
      } else {
        copy.set(key, isData ? value : rewrite(value));
      }
    }
    return copy;
  }

  private String text(String key, String english, ObjectNode around) {
    if (key.equals("summary") && around.has("x-zh")) {
      return around.path("x-zh").asString();
    }
    unused.remove(english);
    String found = chinese.getOrDefault(english, "");
    if (found.isBlank()) {
      missing.add(english);
    }
    return found;
  }
}
