package dev.mjproxy.contract.internal.coverage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** All fields that a response may have by its schema, with the values of their enums. */
final class SchemaFields {
  private static final int DEEPEST = 6;

  private final JsonNode document;
  private final Map<String, List<String>> found = new LinkedHashMap<>();

  private SchemaFields(JsonNode document) {
    this.document = document;
  }

  /** Pointer to enum values, in the order of the spec; no values where there is no enum. */
  static Map<String, List<String>> of(JsonNode document, JsonNode schema) {
    SchemaFields fields = new SchemaFields(document);
    fields.walk(schema, "", 0);
    return fields.found;
  }

  private void walk(JsonNode written, String pointer, int depth) {
    JsonNode schema = resolved(written);
    if (depth > DEEPEST) {
      return;
    }
    if (!pointer.isEmpty() && !pointer.endsWith("/*")) {
      found.merge(pointer, values(schema), (old, more) -> more.isEmpty() ? old : more);
    }
    schema.path("allOf").forEach(part -> walk(part, pointer, depth));
    schema
        .path("properties")
        .properties()
        .forEach(it -> walk(it.getValue(), pointer + "/" + it.getKey(), depth + 1));
    if (schema.path("items").isObject()) {
      walk(schema.path("items"), pointer + "/*", depth + 1);
    }
  }

  private JsonNode resolved(JsonNode written) {
    JsonNode schema = written;
    while (schema.path("$ref").isString()) {
      schema = document.at(schema.path("$ref").stringValue().substring(1));
    }
    return schema;
  }

  private static List<String> values(JsonNode schema) {
    List<String> values = new ArrayList<>();
    schema
        .path("enum")
        .valueStream()
        .filter(it -> !it.isNull())
        .forEach(it -> values.add(it.asString()));
    return values;
  }
}
