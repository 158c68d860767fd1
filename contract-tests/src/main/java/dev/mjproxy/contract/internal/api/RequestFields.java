package dev.mjproxy.contract.internal.api;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** The top-level fields of an operation's request body, as the spec has them. */
public final class RequestFields {
  /** What a server need not know, as unknown request fields are accepted (base contract §5). */
  private static final Set<String> MAY_BE_UNKNOWN =
      Set.of("accountFilter", "botType", "chooseSameChannel", "filter", "notifyHook", "state");

  private RequestFields() {}

  /**
   * One field.
   *
   * @param name its name
   * @param schema its schema, references followed
   * @param isRequired whether the body must hold it
   */
  public record Field(String name, JsonNode schema, boolean isRequired) {
    /** Whether the spec says that it is of this JSON type, null aside. */
    public boolean is(String type) {
      JsonNode declared = schema.path("type");
      return declared.isArray()
          ? declared.valueStream().anyMatch(it -> it.asString("").equals(type))
          : declared.asString("").equals(type);
    }

    /** Whether servers of the field may not know it, or relays take it out unread. */
    public boolean mayBeUnknown() {
      return MAY_BE_UNKNOWN.contains(name);
    }

    /** Whether it takes only the values that the spec lists. */
    public boolean isClosedEnum() {
      return is("string") && schema.has("enum") && !schema.path("x-open").asBoolean(false);
    }
  }

  /** All fields, in the order of the spec. */
  public static List<Field> of(ApiSpec spec, Operation operation) {
    JsonNode document = spec.document();
    JsonNode schema =
        resolve(
            document,
            document
                .path("paths")
                .path(operation.path())
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema"));
    List<String> required = schema.path("required").valueStream().map(JsonNode::asString).toList();
    List<Field> fields = new ArrayList<>();
    for (Map.Entry<String, JsonNode> property : schema.path("properties").properties()) {
      String name = property.getKey();
      fields.add(new Field(name, resolve(document, property.getValue()), required.contains(name)));
    }
    return List.copyOf(fields);
  }

  /** The required fields only. */
  public static List<Field> required(ApiSpec spec, Operation operation) {
    return of(spec, operation).stream().filter(Field::isRequired).toList();
  }

  public static JsonNode resolve(JsonNode document, JsonNode schema) {
    JsonNode here = schema;
    while (here.has("$ref")) {
      here = document.at(here.path("$ref").asString().substring(1));
    }
    return here;
  }
}
