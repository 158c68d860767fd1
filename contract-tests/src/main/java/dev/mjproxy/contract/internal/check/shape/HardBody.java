package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.RequestFields;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A body that servers are known to stumble over. None holds what a submission requires, so that
 * none can be accepted.
 *
 * @param name what it is, in words
 * @param bytes the body
 */
record HardBody(String name, byte[] bytes) {
  private static final int LONG_TEXT = 20_000;
  private static final int DEPTH = 5_000;

  /** Those that are alike for all operations, and one that fills the operation's own texts. */
  static List<HardBody> of(List<RequestFields.Field> fields) {
    List<HardBody> bodies = new ArrayList<>();
    bodies.add(of("a list in a list, 5,000 deep", deep()));
    bodies.add(of("half a character (a lone surrogate)", "{\"state\":\"\\ud800\"}"));
    bodies.add(of("the character NUL", "{\"state\":\"\\u0000\"}"));
    bodies.add(of("a number beyond all types", "{\"x\":1e999999}"));
    bodies.add(of("the same field twice", "{\"x\":1,\"x\":2}"));
    bodies.add(latin1("broken UTF-8", "{\"state\":\"\u00c3(\"}"));
    bodies.add(latin1("a byte order mark", "\u00ef\u00bb\u00bf{}"));
    bodies.add(of("empty texts", texts(fields, "").toString()));
    bodies.add(
        of(
            "texts of 20,000 characters",
            texts(optional(fields), "x".repeat(LONG_TEXT)).toString()));
    return List.copyOf(bodies);
  }

  private static HardBody of(String name, String body) {
    return new HardBody(name, body.getBytes(StandardCharsets.UTF_8));
  }

  /** One byte a character. */
  private static HardBody latin1(String name, String body) {
    return new HardBody(name, body.getBytes(StandardCharsets.ISO_8859_1));
  }

  private static String deep() {
    return "{\"x\":" + "[".repeat(DEPTH) + "]".repeat(DEPTH) + "}";
  }

  private static List<RequestFields.Field> optional(List<RequestFields.Field> fields) {
    return fields.stream().filter(field -> !field.isRequired()).toList();
  }

  private static ObjectNode texts(List<RequestFields.Field> fields, String text) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    for (RequestFields.Field field : fields) {
      if (field.is("string") && !field.isClosedEnum()) {
        body.put(field.name(), text);
      }
    }
    return body;
  }
}
