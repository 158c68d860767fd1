package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Every documented property of every reply with status 200, as the spec has them. */
final class ReplyFields {
  private static final Map<String, Requirement> WORTH =
      Map.of(
          "confirmed",
          Requirement.MUST,
          "single-source",
          Requirement.SHOULD,
          "guess",
          Requirement.INFO);

  private final JsonNode document;
  private final List<ReplyField> fields = new ArrayList<>();

  private ReplyFields(JsonNode document) {
    this.document = document;
  }

  /** All of them. */
  static List<ReplyField> of(ApiSpec spec) {
    ReplyFields found = new ReplyFields(spec.document());
    for (Operation operation : spec.operations()) {
      JsonNode schema =
          found
              .document
              .path("paths")
              .path(operation.path())
              .path(operation.method().toLowerCase(Locale.ROOT))
              .at("/responses/200/content/application~1json/schema");
      found.visit(schema, new Spot(operation, List.of(), Requirement.MUST));
    }
    return List.copyOf(found.fields);
  }

  /** Where a visit stands, and what the schema around it is worth. */
  private record Spot(Operation operation, List<String> path, Requirement worth) {
    Spot into(String step, JsonNode schema) {
      List<String> longer = new ArrayList<>(path);
      longer.add(step);
      return new Spot(operation, List.copyOf(longer), worth(schema));
    }

    Spot marked(JsonNode schema) {
      return new Spot(operation, path, worth(schema));
    }

    private Requirement worth(JsonNode schema) {
      return WORTH.getOrDefault(schema.path("x-certainty").asString(""), worth);
    }
  }

  private void visit(JsonNode schema, Spot spot) {
    JsonNode here = resolve(schema);
    Spot marked = spot.marked(here);
    here.path("allOf").forEach(part -> visit(part, marked));
    Set<String> required = new LinkedHashSet<>();
    here.path("required").forEach(name -> required.add(name.asString()));
    for (Map.Entry<String, JsonNode> property : here.path("properties").properties()) {
      Spot next = marked.into(property.getKey(), property.getValue());
      boolean isRequired = required.contains(property.getKey());
      JsonNode value = resolve(property.getValue());
      fields.add(new ReplyField(next.operation(), next.path(), isRequired, value, next.worth()));
      visit(value, next);
    }
    if (here.has("items")) {
      visit(here.path("items"), marked.into("*", here.path("items")));
    }
  }

  private JsonNode resolve(JsonNode schema) {
    JsonNode here = schema;
    while (here.has("$ref")) {
      here = document.at(here.path("$ref").asString().substring(1));
    }
    return here;
  }
}
