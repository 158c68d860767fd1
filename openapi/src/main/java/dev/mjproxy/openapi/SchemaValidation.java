package dev.mjproxy.openapi;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaContext;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.Keyword;
import com.networknt.schema.keyword.NonValidationKeyword;
import com.networknt.schema.keyword.UnknownKeywordFactory;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The JSON Schema validator, with its errors turned into our words. */
final class SchemaValidation {
  private static final String DOCUMENT = "https://mjproxy.dev/openapi.json";

  private final SpecDocument document;
  private final Map<String, Schema> compiled = new ConcurrentHashMap<>();
  private @Nullable SchemaRegistry registry;

  SchemaValidation(SpecDocument document) {
    this.document = document;
  }

  /** Made at the first need: programs that start with a spec do not wait for its 200 classes. */
  private synchronized SchemaRegistry registry() {
    if (registry == null) {
      registry =
          SchemaRegistry.withDefaultDialect(
              Dialect.builder(Dialects.getOpenApi31())
                  .format(new Int32Format())
                  .unknownKeywordFactory(SchemaValidation::unknownKeyword)
                  .build(),
              builder ->
                  builder
                      .schemas(iri -> DOCUMENT.equals(iri) ? text() : null)
                      .schemaRegistryConfig(
                          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build()));
    }
    return registry;
  }

  /** Our own marks say nothing about validity; the validator would log a warning for each. */
  private static Keyword unknownKeyword(String name, SchemaContext context) {
    return name.startsWith("x-")
        ? new NonValidationKeyword(name)
        : UnknownKeywordFactory.getInstance().getKeyword(name, context);
  }

  List<Violation> validate(JsonNode value, String schemaPointer) {
    Schema schema =
        compiled.computeIfAbsent(
            schemaPointer,
            pointer -> registry().getSchema(SchemaLocation.of(DOCUMENT + "#" + pointer)));
    Map<String, Violation> byPlace = new LinkedHashMap<>();
    for (Error error : schema.validate(LargeNumbers.replaced(value))) {
      Violation violation = violation(error, value);
      byPlace.merge(violation.pointer(), violation, SchemaValidation::higher);
    }
    return List.copyOf(byPlace.values());
  }

  /**
   * One place, one violation: a wrong type breaks the enum and the pattern as well. Of two types
   * the later one wins, since a condition ({@code then}) asks for more than the property alone.
   */
  private static Violation higher(Violation first, Violation next) {
    if (isType(first) != isType(next)) {
      return isType(first) ? first : next;
    }
    int byRequirement = first.requirement().compareTo(next.requirement());
    return byRequirement < 0 || (byRequirement == 0 && !isType(first)) ? first : next;
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
    return new Violation(
        keyword.equals("enum") && schema.path("x-open").asBoolean(false)
            ? Requirement.SHOULD
            : requirement(schemaAt),
        keyword.equals("format") ? "type" : keyword,
        at,
        expected(keyword, rule, error),
        Json.show(body.at(at)));
  }

  private Requirement requirement(String schemaPointer) {
    return document.certainty(schemaPointer).requirement();
  }

  private static String expected(String keyword, JsonNode rule, Error error) {
    return switch (keyword) {
      case "type" ->
          "type " + (rule.isArray() ? String.join(" or ", words(rule)) : rule.asString());
      case "format" -> "type integer (" + rule.asString() + ")";
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
    return array
        .valueStream()
        .map(word -> word.isString() ? word.stringValue() : word.toString())
        .toList();
  }

  private static String parent(String pointer) {
    return pointer.substring(0, pointer.lastIndexOf('/'));
  }
}
