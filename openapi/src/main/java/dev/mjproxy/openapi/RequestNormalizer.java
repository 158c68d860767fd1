package dev.mjproxy.openapi;

import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Brings a request body into one form before it is checked (base contract §5): {@code null} and
 * {@code ""} mean absent, a blank required text means absent, an integer for an id ({@code
 * x-accepts: integer}) is its digits, a prompt ({@code x-trimmed}) is trimmed.
 */
final class RequestNormalizer {
  private final SpecDocument document;

  RequestNormalizer(SpecDocument document) {
    this.document = document;
  }

  ObjectNode normalize(ObjectNode body, String schemaPointer) {
    Map<String, String> properties = document.properties(schemaPointer);
    List<String> required = document.required(schemaPointer);
    ObjectNode result = JsonNodeFactory.instance.objectNode();
    for (Map.Entry<String, JsonNode> entry : body.properties()) {
      String schema = properties.get(entry.getKey());
      JsonNode value = schema == null ? entry.getValue() : normalizeValue(entry.getValue(), schema);
      if (!isAbsent(value, required.contains(entry.getKey()))) {
        result.set(entry.getKey(), value);
      }
    }
    return result;
  }

  private static boolean isAbsent(JsonNode value, boolean required) {
    return value.isNull()
        || (value.isString()
            && (required ? value.stringValue().isBlank() : value.stringValue().isEmpty()));
  }

  private JsonNode normalizeValue(JsonNode value, String schemaPointer) {
    String here = document.follow(schemaPointer);
    if (value.isIntegralNumber() && acceptsInteger(schemaPointer, here)) {
      return JsonNodeFactory.instance.stringNode(value.asString());
    }
    if (value.isString() && document.at(schemaPointer).path("x-trimmed").asBoolean(false)) {
      return JsonNodeFactory.instance.stringNode(value.stringValue().strip());
    }
    if (value instanceof ObjectNode object) {
      return normalize(object, here);
    }
    if (value instanceof ArrayNode array && document.at(here).has("items")) {
      ArrayNode result = JsonNodeFactory.instance.arrayNode();
      array.forEach(item -> result.add(normalizeValue(item, here + "/items")));
      return result;
    }
    return value;
  }

  private boolean acceptsInteger(String schemaPointer, String followed) {
    return "integer".equals(document.at(schemaPointer).path("x-accepts").asString(""))
        || "integer".equals(document.at(followed).path("x-accepts").asString(""));
  }
}
