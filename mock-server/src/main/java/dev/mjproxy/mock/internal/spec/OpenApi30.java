package dev.mjproxy.mock.internal.spec;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The spec as OpenAPI 3.0.3, for tools that do not read 3.1. What 3.0 cannot say is left out:
 * {@code if} and {@code then}, and what stands beside a reference outside of schemas.
 */
final class OpenApi30 {
  private static final String VERSION = "3.0.3";
  private static final String REFERENCE = "$ref";
  private static final Set<String> ONLY_31 = Set.of("if", "then", "else", "$schema");

  private OpenApi30() {}

  /** Converts a 3.1 document. */
  static ObjectNode of(JsonNode document) {
    ObjectNode converted = (ObjectNode) convert(document);
    converted.put("openapi", VERSION);
    ((ObjectNode) converted.path("info")).remove("summary");
    if (converted.path("info").path("license") instanceof ObjectNode license) {
      license.remove("identifier");
    }
    return converted;
  }

  private static JsonNode convert(JsonNode node) {
    if (node instanceof ArrayNode array) {
      ArrayNode copy = array.arrayNode();
      array.forEach(item -> copy.add(convert(item)));
      return copy;
    }
    if (!(node instanceof ObjectNode object)) {
      return node;
    }
    ObjectNode copy = object.objectNode();
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      member(copy, entry.getKey(), entry.getValue());
    }
    return copy.path(REFERENCE).isString() ? reference(copy) : copy;
  }

  private static void member(ObjectNode copy, String name, JsonNode value) {
    if (name.equals("type") && value.isArray()) {
      types(copy, value);
    } else if (name.equals("examples") && value.isArray()) {
      copy.set("example", value.path(0));
    } else if (name.equals("const")) {
      copy.putArray("enum").add(value);
    } else if (name.equals("value") || name.equals("example")) {
      copy.set(name, value); // Data, whatever its members are called.
    } else if (!ONLY_31.contains(name)) {
      copy.set(name, convert(value));
    }
  }

  /** 3.0 has one type, and null as a mark. */
  private static void types(ObjectNode copy, JsonNode types) {
    for (JsonNode type : types) {
      if (type.asString("").equals("null")) {
        copy.put("nullable", true);
      } else {
        copy.set("type", type);
      }
    }
  }

  /** In 3.0 nothing may stand beside a reference; {@code allOf} says the same of schemas. */
  private static ObjectNode reference(ObjectNode node) {
    String target = node.path(REFERENCE).stringValue();
    ObjectNode alone = node.objectNode().put(REFERENCE, target);
    if (node.size() == 1 || !target.startsWith("#/components/schemas/")) {
      return alone;
    }
    node.remove(REFERENCE);
    node.putArray("allOf").add(alone);
    return node;
  }
}
