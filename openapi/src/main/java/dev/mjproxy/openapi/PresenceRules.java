package dev.mjproxy.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rules that JSON Schema cannot express: a property marked {@code x-should-be-present} is
 * always sent, null where unset; a property that the spec does not name is reported as information.
 */
final class PresenceRules {
  private final SpecDocument document;

  PresenceRules(SpecDocument document) {
    this.document = document;
  }

  List<Violation> check(JsonNode body, String schemaPointer) {
    List<Violation> found = new ArrayList<>();
    visit(body, schemaPointer, "", found);
    return found;
  }

  private void visit(JsonNode value, String schemaPointer, String at, List<Violation> found) {
    String here = document.follow(schemaPointer);
    if (value instanceof ObjectNode object) {
      visitObject(object, here, at, found);
    } else if (value.isArray() && document.at(here).has("items")) {
      for (int i = 0; i < value.size(); i++) {
        visit(value.get(i), here + "/items", at + "/" + i, found);
      }
    }
  }

  private void visitObject(ObjectNode object, String schema, String at, List<Violation> found) {
    Map<String, String> properties = document.properties(schema);
    properties.forEach(
        (name, pointer) -> {
          JsonNode property = document.at(pointer);
          if (!object.has(name) && property.path("x-should-be-present").asBoolean(false)) {
            found.add(
                new Violation(
                    Requirement.SHOULD,
                    "should-be-present",
                    at + "/" + SpecDocument.escape(name),
                    "always present, null where unset",
                    "nothing"));
          }
        });
    for (Map.Entry<String, JsonNode> entry : object.properties()) {
      String member = at + "/" + SpecDocument.escape(entry.getKey());
      String pointer = properties.get(entry.getKey());
      if (pointer != null) {
        visit(entry.getValue(), pointer, member, found);
      } else if (!properties.isEmpty()) {
        found.add(
            new Violation(
                Requirement.INFO,
                "undocumented",
                member,
                "a documented property",
                Json.show(entry.getValue())));
      }
    }
  }
}
