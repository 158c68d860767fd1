package dev.mjproxy.contract.liar;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lies about lists of tasks, and about the query. */
final class ListLies {
  private ListLies() {}

  static List<Lie> all() {
    return Stream.concat(lists().stream(), queries().stream()).toList();
  }

  private static List<Lie> lists() {
    return List.of(
        list("repeats itself", "list/holds-exactly-the-named", "/list-by-ids", ListLies::twice),
        list("shows the first", "list/holds-exactly-the-named", "-condition", ListLies::first),
        Lies.when(
            "displays nothing",
            "list/tasks-have-displays",
            asked -> asked.is("/list-by-ids"),
            served -> served.withTasks(task -> task.without("displays"))),
        listed("ends later", "/task/list", task -> task.put("finishTime", 7)),
        list("loses what was drawn", "list/agrees-with-fetch", "/task/list", ListLies::undrawn),
        list("loses what was named", "list/agrees-with-fetch", "/list-by-ids", ListLies::undrawn),
        list("has two rows for one", "list/agrees-with-fetch", "-condition", ListLies::twice),
        listed("draws what was cancelled", "/task/query", ListLies::drawn),
        list("oldest first", "list/is-sorted", "/task/list", ListLies::reversed),
        list("newest first", "list/is-sorted", "/task/queue", ListLies::reversed));
  }

  private static List<Lie> queries() {
    List<Lie> lies = new ArrayList<>();
    lies.add(page("counts one more", it -> it.put("totalElements", 1)));
    lies.add(page("has no end", it -> it.put("last", false)));
    lies.add(page("pages from one", it -> it.put("number", it.path("number").asInt() + 1)));
    lies.add(
        page(
            "loses a task", it -> it.set("content", ((ArrayNode) it.path("content")).arrayNode())));
    lies.add(ignores("pageSize", "query-is-paged"));
    lies.add(ignores("pageNumber", "query-is-paged"));
    lies.add(ignores("sort", "query-is-sorted"));
    for (String field :
        List.of(
            "id",
            "ids",
            "status",
            "statusSet",
            "action",
            "prompt",
            "promptEn",
            "description",
            "state",
            "failReason",
            "instanceId")) {
      lies.add(ignores(field, "query-filters"));
    }
    lies.add(
        Lies.when(
            "finds nothing",
            "list/query-filters",
            asked -> asked.is("/task/query"),
            served -> served.withJson(ListLies::emptyPage)));
    return lies;
  }

  private static Lie ignores(String field, String check) {
    return Lies.lie(
        "ignores " + field,
        "list/" + check,
        (asked, honest) ->
            honest.apply(
                asked.is("/task/query")
                    ? asked.withBody(asked.body().replace("\"" + field + "\":", "\"x\":"))
                    : asked));
  }

  private static Lie page(String name, UnaryOperator<ObjectNode> change) {
    return Lies.when(
        name,
        "list/query-is-paged",
        asked -> asked.is("/task/query"),
        served -> served.withJson(json -> change.apply((ObjectNode) json)));
  }

  private static Lie list(
      String name, String check, String suffix, UnaryOperator<ArrayNode> change) {
    return Lies.when(
        name,
        check,
        asked -> asked.is(suffix),
        served ->
            served.withJson(json -> json instanceof ArrayNode items ? change.apply(items) : json));
  }

  /** A lie about each task in a list. */
  private static Lie listed(String name, String suffix, UnaryOperator<ObjectNode> change) {
    return Lies.when(
        name,
        "list/agrees-with-fetch",
        asked -> asked.is(suffix),
        served -> served.withTasks(change));
  }

  private static ObjectNode drawn(ObjectNode task) {
    return task.path("status").asString("").equals("CANCEL") ? task.put("status", "SUCCESS") : task;
  }

  private static JsonNode emptyPage(JsonNode json) {
    ObjectNode page = (ObjectNode) json;
    page.putArray("content");
    return page.put("totalElements", 0);
  }

  private static ArrayNode twice(ArrayNode items) {
    ArrayNode others = items.arrayNode().addAll(items);
    return others.addAll(items);
  }

  private static ArrayNode undrawn(ArrayNode items) {
    ArrayNode others = items.arrayNode();
    items
        .valueStream()
        .filter(item -> !item.path("status").asString("").equals("SUCCESS"))
        .forEach(others::add);
    return others;
  }

  private static ArrayNode first(ArrayNode items) {
    return items.isEmpty() ? items : items.arrayNode().add(items.path(0));
  }

  private static ArrayNode reversed(ArrayNode items) {
    ArrayNode others = items.arrayNode();
    items.forEach(item -> others.insert(0, item));
    return others;
  }
}
