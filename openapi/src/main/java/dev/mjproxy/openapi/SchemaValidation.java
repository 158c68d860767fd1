package dev.mjproxy.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The JSON Schema validator, with its errors turned into our words. */
final class SchemaValidation {
  private static final String DOCUMENT = "https://mjproxy.dev/openapi.json";

  private final SpecDocument document;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
  private final SchemaRegistry registry;

  SchemaValidation(SpecDocument document) {
    this.document = document;
    this.registry =
        SchemaRegistry.withDefaultDialect(
            Dialects.getOpenApi31(),
            builder -> builder.schemas(iri -> DOCUMENT.equals(iri) ? text() : null));
  }

  List<Violation> validate(JsonNode value, String schemaPointer) {
    Schema schema =
        compiled.computeIfAbsent(
            schemaPointer,
            pointer -> registry.getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer)));
    Map<String, Violation> byPlace = new LinkedHashMap<>();
    for (Error error : schema.validate(value)) {
      Violation violation = violation(error, value);
      // One place, one violation: a wrong type breaks the enum and the pattern as well.
      byPlace.merge(
          violation.pointer(),
          violation,
          (first, next) -> isType(next) && !isType(first) ? next : first);
    }
    return List.copyOf(byPlace.values());
  }

  private String text() {
    return document.root().toString();
  }

  private static boolean isType(Violation violation) {
    return violation.rule().equals("type");
  }

  private Violation violation(Error error, JsonNode body) {
    String keyword = error.getKeyword();
    String schemaAt = error.getSchemaLocation().getFragment().toString();
    JsonNode schema = document.at(parent(schemaAt));
    String at = error.getInstanceLocation().toString();
    JsonNode rule = schema.path(keyword);
    if (keyword.equals("required")) {
      String missing = at + "/" + SpecDocument.escape(error.getProperty());
      return new Violation(
          requirement(schemaAt), keyword, missing, "a value (required)", "nothing");
    }
    JsonNode found = error.getInstanceNode() == null ? body.at(at) : error.getInstanceNode();
    return new Violation(
        keyword.equals("enum") && schema.path("x-open").asBoolean(false)
            ? Requirement.SHOULD
            : requirement(schemaAt),
        keyword,
        at,
        expected(keyword, rule, error),
        Json.show(found));
  }

  private Requirement requirement(String schemaPointer) {
    return document.certainty(schemaPointer).requirement();
  }

  private static String expected(String keyword, JsonNode rule, Error error) {
    return switch (keyword) {
      case "type" ->
          "type " + (rule.isArray() ? String.join(" or ", words(rule)) : rule.asString());
      case "enum" -> "one of " + String.join(", ", words(rule));
      case "pattern" -> "text matching " + rule.asString();
      case "minItems" -> "at least " + rule + " items";
      case "maxItems" -> "at most " + rule + " items";
      case "minLength" -> "at least " + rule + " characters";
      case "maxLength" -> "at most " + rule + " characters";
      case "minimum" -> "a number of at least " + rule;
      case "maximum" -> "a number of at most " + rule;
      default -> error.getMessage();
    };
  }

  private static List<String> words(JsonNode array) {
    return array.valueStream().map(JsonNode::asString).toList();
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }
}
