package dev.mjproxy.contract;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Every required property of every reply, as the spec has them. */
final class RequiredFields {
  private final JsonNode document;

  /**
   * One required property.
   *
   * @param operation whose reply holds it
   * @param path names and {@code *} for list items, the last being the property
   */
  record Place(Operation operation, List<String> path) {
    /** Takes the property out of a reply, wherever it stands. */
    JsonNode removeFrom(JsonNode reply) {
      JsonNode copy = reply.deepCopy();
      remove(copy, path);
      return copy;
    }

    private static void remove(JsonNode here, List<String> path) {
      String step = path.get(0);
      if (path.size() == 1) {
        if (here instanceof ObjectNode object) {
          object.remove(step);
        }
        return;
      }
      List<String> rest = path.subList(1, path.size());
      Stream<JsonNode> next = step.equals("*") ? here.valueStream() : Stream.of(here.path(step));
      next.forEach(child -> remove(child, rest));
    }

    @Override
    public String toString() {
      return operation.operationId() + " /" + String.join("/", path);
    }
  }

  private RequiredFields(JsonNode document) {
    this.document = document;
  }

  /** All of them. */
  static List<Place> of(ApiSpec spec) {
    RequiredFields fields = new RequiredFields(spec.document());
    List<Place> places = new ArrayList<>();
    for (Operation operation : spec.operations()) {
      String method = operation.method().toLowerCase(Locale.ROOT);
      JsonNode schema =
          fields
              .document
              .path("paths")
              .path(operation.path())
              .path(method)
              .at("/responses/200/content/application~1json/schema");
      fields.visit(schema, List.of(), operation, places);
    }
    return places;
  }

  private void visit(JsonNode schema, List<String> at, Operation operation, List<Place> places) {
    JsonNode here = resolve(schema);
    here.path("allOf").forEach(part -> visit(part, at, operation, places));
    here.path("required")
        .forEach(name -> places.add(new Place(operation, append(at, name.asString()))));
    for (Map.Entry<String, JsonNode> property : here.path("properties").properties()) {
      visit(property.getValue(), append(at, property.getKey()), operation, places);
    }
    if (here.has("items")) {
      visit(here.path("items"), append(at, "*"), operation, places);
    }
  }

  private JsonNode resolve(JsonNode schema) {
    JsonNode here = schema;
    while (here.has("$ref")) {
      here = document.at(here.path("$ref").asString().substring(1));
    }
    return here;
  }

  private static List<String> append(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return List.copyOf(longer);
  }
}
