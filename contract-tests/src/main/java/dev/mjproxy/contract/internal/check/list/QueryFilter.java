package dev.mjproxy.contract.internal.check.list;

import dev.mjproxy.contract.internal.response.TaskView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * One condition of a query.
 *
 * @param field its name
 * @param value what to ask for
 * @param isCertain whether there is no doubt how it matches; texts may be equal or contained
 * @param matches whether a task meets it
 */
record QueryFilter(
    String field, JsonNode value, boolean isCertain, BiPredicate<TaskView, JsonNode> matches) {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Conditions that this task meets. */
  static List<QueryFilter> metBy(TaskView task) {
    List<QueryFilter> filters = new ArrayList<>();
    for (String field : List.of("id", "action", "status")) {
      task.text(field).ifPresent(text -> filters.add(equal(field, text)));
    }
    task.text("id").ifPresent(id -> filters.add(oneOf("ids", "id", id)));
    filters.add(oneOf("statusSet", "status", task.status()));
    for (String field : List.of("prompt", "promptEn", "description", "state")) {
      task.text(field).ifPresent(text -> filters.add(contained(field, text)));
    }
    return List.copyOf(filters);
  }

  /** Conditions that no task meets. */
  static List<QueryFilter> metByNone(String word) {
    List<QueryFilter> filters = new ArrayList<>();
    filters.add(equal("id", word));
    filters.add(oneOf("ids", "id", word));
    for (String field : List.of("prompt", "promptEn", "description", "state", "failReason")) {
      filters.add(contained(field, word));
    }
    filters.add(new QueryFilter("instanceId", JSON.stringNode(word), false, (task, it) -> false));
    return List.copyOf(filters);
  }

  /** What to send. */
  ObjectNode body() {
    ObjectNode body = JSON.objectNode().put("pageSize", 100).put("sort", "submitTime,desc");
    body.set(field, value);
    return body;
  }

  boolean isMetBy(TaskView task) {
    return matches.test(task, value);
  }

  private static QueryFilter equal(String field, String text) {
    return new QueryFilter(
        field,
        JSON.stringNode(text),
        true,
        (task, value) -> task.text(field).orElse("").equals(value.asString()));
  }

  private static QueryFilter oneOf(String field, String of, String text) {
    return new QueryFilter(
        field,
        JSON.arrayNode().add(text),
        true,
        (task, value) -> task.text(of).orElse("").equals(value.path(0).asString()));
  }

  private static QueryFilter contained(String field, String text) {
    return new QueryFilter(
        field,
        JSON.stringNode(text),
        false,
        (task, value) -> task.text(field).orElse("").contains(value.asString()));
  }
}
