package dev.mjproxy.openapi;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The document's tree, with references followed. Immutable; look-ups are cached, because a server
 * repeats the same ones for every request.
 */
final class SpecDocument {
  private static final int LONGEST_CHAIN = 20;

  private final ObjectNode root;
  private final String name;
  private final Map<String, JsonNode> nodes = new ConcurrentHashMap<>();
  private final Map<String, String> followed = new ConcurrentHashMap<>();
  private final Map<String, Map<String, String>> properties = new ConcurrentHashMap<>();
  private final Map<String, List<String>> required = new ConcurrentHashMap<>();

  SpecDocument(ObjectNode root, String name) {
    String version = root.path("openapi").asString("");
    if (!version.startsWith("3.1.")) {
      throw new InvalidSpecException(
          "%s: expected an OpenAPI 3.1 document, found openapi: %s"
              .formatted(name, version.isEmpty() ? "nothing" : version));
    }
    if (!root.path("paths").isObject()) {
      throw new InvalidSpecException(name + ": expected an object under /paths, found none");
    }
    this.root = root;
    this.name = name;
  }

  /**
   * @throws InvalidSpecException if a {@code $ref} leads out of the document, nowhere or in a
   *     circle
   */
  void requireReferences() {
    requireReferences(root, "");
  }

  private void requireReferences(JsonNode node, String pointer) {
    if (node.path("$ref").isString()) {
      follow(pointer);
    }
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      requireReferences(entry.getValue(), pointer + "/" + escape(entry.getKey()));
    }
    for (int i = 0; node.isArray() && i < node.size(); i++) {
      requireReferences(node.get(i), pointer + "/" + i);
    }
  }

  ObjectNode root() {
    return root;
  }

  /** The node at a pointer, a missing node where there is none. */
  JsonNode at(String pointer) {
    return nodes.computeIfAbsent(pointer, text -> root.at(JsonPointer.compile(text)));
  }

  /**
   * The pointer that a node's {@code $ref} leads to, or the given pointer where it has none.
   *
   * @throws InvalidSpecException if it leads out of the document, nowhere or in a circle
   */
  String follow(String pointer) {
    String known = followed.get(pointer);
    if (known == null) {
      known = chase(pointer);
      followed.put(pointer, known);
    }
    return known;
  }

  private String chase(String pointer) {
    String here = pointer;
    JsonNode reference = at(here).path("$ref");
    for (int i = 0; reference.isString(); i++) {
      String target = reference.stringValue();
      if (i == LONGEST_CHAIN) {
        throw new InvalidSpecException(
            "%s: %s refers to itself through %s".formatted(name, pointer, target));
      }
      if (!target.startsWith("#/") || at(target.substring(1)).isMissingNode()) {
        throw new InvalidSpecException(
            "%s: %s refers to %s, which does not exist in this file".formatted(name, here, target));
      }
      here = target.substring(1);
      reference = at(here).path("$ref");
    }
    return here;
  }

  /** The node at a pointer, its {@code $ref} followed. */
  JsonNode resolved(String pointer) {
    return at(follow(pointer));
  }

  /**
   * The properties that an object of this schema may have, name to the property schema's pointer;
   * {@code allOf} and references are followed.
   */
  Map<String, String> properties(String schemaPointer) {
    Map<String, String> known = properties.get(schemaPointer);
    if (known == null) {
      known = Collections.unmodifiableMap(collectProperties(schemaPointer));
      properties.put(schemaPointer, known);
    }
    return known;
  }

  private Map<String, String> collectProperties(String schemaPointer) {
    Map<String, String> found = new LinkedHashMap<>();
    String here = follow(schemaPointer);
    for (int i = 0; i < at(here).path("allOf").size(); i++) {
      found.putAll(properties(here + "/allOf/" + i));
    }
    for (String name : at(here).path("properties").propertyNames()) {
      found.put(name, here + "/properties/" + escape(name));
    }
    return found;
  }

  /** The names that an object of this schema must have; {@code allOf} is followed. */
  List<String> required(String schemaPointer) {
    List<String> known = required.get(schemaPointer);
    if (known == null) {
      known = List.copyOf(collectRequired(schemaPointer));
      required.put(schemaPointer, known);
    }
    return known;
  }

  private List<String> collectRequired(String schemaPointer) {
    List<String> found = new ArrayList<>();
    String here = follow(schemaPointer);
    for (int i = 0; i < at(here).path("allOf").size(); i++) {
      found.addAll(required(here + "/allOf/" + i));
    }
    at(here).path("required").forEach(name -> found.add(name.asString()));
    return found;
  }

  /**
   * The certainty that holds at a place: its own mark, else the one of the nearest place around it.
   */
  Certainty certainty(String pointer) {
    @Nullable JsonPointer here = JsonPointer.compile(pointer);
    while (here != null) {
      JsonNode mark = root.at(here).path("x-certainty");
      if (!mark.isMissingNode()) {
        return Certainty.ofMark(mark.asString());
      }
      here = here.head();
    }
    return Certainty.CONFIRMED;
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
