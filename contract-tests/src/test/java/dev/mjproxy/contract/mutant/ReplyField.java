package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One documented property of a reply with status 200.
 *
 * @param operation whose reply holds it; empty for a callback
 * @param path names and {@code *} for list items, the last being the property
 * @param isRequired whether every such reply has it
 * @param schema what the spec says of its value, references resolved
 * @param worth what breaking it is worth, by the spec's marks
 */
record ReplyField(
    Operation operation,
    List<String> path,
    boolean isRequired,
    JsonNode schema,
    Requirement worth) {

  /** Its value replaced in a reply, wherever it stands; a missing node takes it out. */
  JsonNode change(JsonNode reply, UnaryOperator<JsonNode> value) {
    change(reply, path, value);
    return reply;
  }

  private static void change(JsonNode here, List<String> path, UnaryOperator<JsonNode> value) {
    String step = path.get(0);
    if (path.size() > 1) {
      Stream<JsonNode> next = step.equals("*") ? here.valueStream() : Stream.of(here.path(step));
      next.forEach(child -> change(child, path.subList(1, path.size()), value));
    } else if (here instanceof ObjectNode object && object.has(step)) {
      JsonNode changed = value.apply(object.path(step));
      if (changed.isMissingNode()) {
        object.remove(step);
      } else {
        object.set(step, changed);
      }
    }
  }

  /** Where it stands, such as {@code queryTasks/content/*}{@code /id}. */
  String place() {
    return operation.operationId() + "/" + String.join("/", path);
  }
}
