package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.RequestFields;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A field inside of a field of a request: an item of a list, or a member of an object.
 *
 * @param field the field of the request
 * @param name the member's name; empty for an item
 * @param schema the inner schema, references followed
 */
record InnerField(RequestFields.Field field, String name, JsonNode schema) {

  /** All of an operation's request, in the order of the spec. */
  static List<InnerField> of(ApiSpec spec, Operation operation) {
    JsonNode document = spec.document();
    List<InnerField> inner = new ArrayList<>();
    for (RequestFields.Field field : RequestFields.of(spec, operation)) {
      if (field.is("array")) {
        JsonNode items = RequestFields.resolve(document, field.schema().path("items"));
        inner.add(new InnerField(field, "", items));
      }
      for (Map.Entry<String, JsonNode> member : field.schema().path("properties").properties()) {
        JsonNode schema = RequestFields.resolve(document, member.getValue());
        inner.add(new InnerField(field, member.getKey(), schema));
      }
    }
    return List.copyOf(inner);
  }

  /** Whether it takes only values that the spec lists, by itself or as items of a list. */
  boolean isClosedEnum(ApiSpec spec) {
    JsonNode items = RequestFields.resolve(spec.document(), schema.path("items"));
    return isClosed(schema) || isClosed(items);
  }

  /**
   * A body with this value inside. What the operation requires is left out, so that a server which
   * does not read the field has another reason to refuse, and nothing is billed.
   */
  ObjectNode bodyWith(JsonNode value) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    if (name.isEmpty()) {
      body.putArray(field.name()).add(value);
    } else {
      body.putObject(field.name()).set(name, schema.has("items") ? listOf(value) : value);
    }
    return body;
  }

  /** The severity of a broken rule about it: servers need not know each field. */
  Requirement worth() {
    return field.mayBeUnknown() ? Requirement.INFO : Requirement.MUST;
  }

  @Override
  public String toString() {
    return name.isEmpty() ? "an item of " + field.name() : field.name() + "." + name;
  }

  private static JsonNode listOf(JsonNode value) {
    return JsonNodeFactory.instance.arrayNode().add(value);
  }

  private static boolean isClosed(JsonNode schema) {
    return schema.has("enum") && !schema.path("x-open").asBoolean(false);
  }
}
