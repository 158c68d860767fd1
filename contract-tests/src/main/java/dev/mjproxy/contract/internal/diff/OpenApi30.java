package dev.mjproxy.contract.internal.diff;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes an OpenAPI 3.1 document in the words of 3.0, as far as it has them. The comparison knows
 * 3.0 only: it takes {@code type: [string, "null"]} for no type, and so misses changes of types.
 */
final class OpenApi30 {
  private OpenApi30() {}

  /** The document, changed in place. */
  static void rewrite(ObjectNode document) {
    if (document.path("openapi").asString("").startsWith("3.1")) {
      document.put("openapi", "3.0.3");
      walk(document);
    }
  }

  private static void walk(JsonNode node) {
    if (node instanceof ObjectNode object) {
      types(object);
      constant(object);
    }
    node.forEach(OpenApi30::walk);
  }

  private static void types(ObjectNode schema) {
    if (!(schema.path("type") instanceof ArrayNode types)) {
      return;
    }
    List<String> values =
        types.valueStream().map(it -> it.asString("")).filter(it -> !it.equals("null")).toList();
    if (values.size() < types.size()) {
      schema.put("nullable", true);
    }
    schema.remove("type");
    if (values.size() == 1) {
      schema.put("type", values.get(0));
    } else {
      ArrayNode choices = schema.putArray("anyOf");
      values.forEach(value -> choices.addObject().put("type", value));
    }
  }

  private static void constant(ObjectNode schema) {
    JsonNode value = schema.path("const");
    if (value.isValueNode() && !value.isMissingNode()) {
      schema.remove("const");
      schema.putArray("enum").add(value);
    }
  }
}
