package dev.mjproxy.openapi.profile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a document what its overlays left behind: links to operations that are gone, tags
 * that no operation has, and components that nothing refers to.
 */
final class Pruning {
  private final ObjectNode document;
  private final Set<String> operationIds = new HashSet<>();
  private final Set<String> tags = new HashSet<>();

  private Pruning(ObjectNode document) {
    this.document = document;
  }

  /** Changes the document. */
  static void prune(ObjectNode document) {
    new Pruning(document).prune();
  }

  private void prune() {
    for (JsonNode path : document.path("paths")) {
      for (JsonNode operation : path) {
        operationIds.add(operation.path("operationId").asString(""));
        operation.path("tags").forEach(tag -> tags.add(tag.asString()));
      }
    }
    removeLinks(document.path("paths"));
    removeTags();
    while (removeUnreferenced()) {
      // A component that is gone may have been the last to refer to another one.
    }
  }

  private void removeLinks(JsonNode node) {
    if (node.path("links") instanceof ObjectNode links) {
      links.removeIf(link -> !operationIds.contains(target(link)));
      if (links.isEmpty()) {
        ((ObjectNode) node).remove("links");
      }
    }
    node.forEach(this::removeLinks);
  }

  private String target(JsonNode link) {
    String reference = link.path("$ref").asString("");
    JsonNode resolved = reference.startsWith("#/") ? document.at(reference.substring(1)) : link;
    return resolved.path("operationId").asString("");
  }

  private void removeTags() {
    JsonNode declared = document.path("tags");
    for (int i = declared.size() - 1; i >= 0; i--) {
      if (!tags.contains(declared.path(i).path("name").asString(""))) {
        ((ArrayNode) declared).remove(i);
      }
    }
  }

  private boolean removeUnreferenced() {
    Set<String> used = new HashSet<>();
    collectReferences(document, used);
    boolean changed = false;
    for (Map.Entry<String, JsonNode> kind : document.path("components").properties()) {
      // Nothing refers to a security scheme by $ref.
      if (kind.getKey().equals("securitySchemes")) {
        continue;
      }
      for (String name : new ArrayList<>(kind.getValue().propertyNames())) {
        if (!used.contains("#/components/" + kind.getKey() + "/" + name)) {
          ((ObjectNode) kind.getValue()).remove(name);
          changed = true;
        }
      }
    }
    return changed;
  }

  private static void collectReferences(JsonNode node, Set<String> into) {
    String reference = node.path("$ref").asString("");
    if (!reference.isEmpty()) {
      into.add(reference);
    }
    List<JsonNode> children = new ArrayList<>();
    node.forEach(children::add);
    children.forEach(child -> collectReferences(child, into));
  }
}
