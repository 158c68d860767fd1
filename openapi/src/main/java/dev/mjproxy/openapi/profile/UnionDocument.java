package dev.mjproxy.openapi.profile;

import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The base, with what dialects add to it. */
final class UnionDocument {
  static final String DIALECTS = "x-dialects";

  private final ObjectNode union;

  UnionDocument(ObjectNode base) {
    this.union = base;
  }

  /** Takes over what this document has and the union has not. */
  void add(String name, ObjectNode document) {
    boolean isDialect = ProfileFiles.DIALECTS.contains(name);
    ObjectNode paths = object(union, "paths");
    for (Map.Entry<String, JsonNode> path : document.path("paths").properties()) {
      ObjectNode methods = object(paths, path.getKey());
      for (Map.Entry<String, JsonNode> method : path.getValue().properties()) {
        ObjectNode operation = member(methods, method);
        if (isDialect) {
          mark(operation, name);
        }
      }
    }
    addComponents(name, document.path("components"));
  }

  /** The union, without components that nothing refers to. */
  ObjectNode document() {
    Pruning.prune(union);
    return union;
  }

  private void addComponents(String name, JsonNode components) {
    for (Map.Entry<String, JsonNode> kind : components.properties()) {
      ObjectNode known = object(object(union, "components"), kind.getKey());
      for (Map.Entry<String, JsonNode> component : kind.getValue().properties()) {
        ObjectNode own = member(known, component);
        if (kind.getKey().equals("schemas") && ProfileFiles.DIALECTS.contains(name)) {
          addFields(name, own, component.getValue());
        }
      }
    }
  }

  private static void addFields(String name, ObjectNode schema, JsonNode other) {
    if (!(schema.path("properties") instanceof ObjectNode fields)) {
      return;
    }
    for (Map.Entry<String, JsonNode> field : other.path("properties").properties()) {
      boolean isNew = !fields.has(field.getKey());
      ObjectNode own = member(fields, field);
      if (isNew || own.has(DIALECTS)) {
        mark(own, name);
      }
    }
  }

  private static ObjectNode member(ObjectNode parent, Map.Entry<String, JsonNode> other) {
    if (!parent.has(other.getKey())) {
      parent.set(other.getKey(), other.getValue().deepCopy());
    }
    return (ObjectNode) parent.path(other.getKey());
  }

  private static ObjectNode object(ObjectNode parent, String name) {
    if (!parent.has(name)) {
      parent.putObject(name);
    }
    return (ObjectNode) parent.path(name);
  }

  private static void mark(ObjectNode node, String name) {
    if (!node.has(DIALECTS)) {
      node.putArray(DIALECTS);
    }
    ((ArrayNode) node.path(DIALECTS)).add(name);
  }
}
