package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests lists of tasks and reads them leniently; the shape checks report what is no list. */
public final class TaskLists {
  /** What a query gives without {@code pageSize}; less would hide tasks where ids are ignored. */
  private static final int USUAL_PAGE = 10;

  private TaskLists() {}

  /** The tasks of an array or of a page, in order. */
  public static List<TaskView> tasks(Exchange exchange) {
    JsonNode response = exchange.json();
    JsonNode items = response.isArray() ? response : response.path("content");
    return items.valueStream().map(item -> new TaskView(item, exchange)).toList();
  }

  /** Their ids, in order. */
  public static List<String> ids(Exchange exchange) {
    return tasks(exchange).stream().map(task -> task.text("id").orElse("")).toList();
  }

  /** Whether a task is among them, its id a number or a text. */
  public static boolean holds(Exchange exchange, String id) {
    return tasks(exchange).stream().anyMatch(it -> it.json().path("id").asString("").equals(id));
  }

  /** A call of an operation that lists tasks, for these where it takes ids, else for all. */
  public static Request request(CheckContext context, Operation operation, List<String> ids) {
    Request call = context.call(operation);
    if (!operation.hasRequestBody()) {
      return call;
    }
    ObjectNode body = named(ids);
    return call.withJson(
        operation.operationId().equals("queryTasks")
            ? body.put("pageSize", Math.max(USUAL_PAGE, ids.size()))
            : body);
  }

  /** A body that names these tasks. */
  public static ObjectNode named(List<String> ids) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ids.forEach(body.putArray("ids")::add);
    return body;
  }

  /** The ids of three tasks of this run: two imagine tasks and a cancelled one. */
  public static List<String> threeTasks(CheckContext context) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    for (Scenario kind : List.of(Scenario.IMAGINE_TWIN, Scenario.IMAGINE, Scenario.CANCEL)) {
      context.scenario(kind).taskId().ifPresent(ids::add);
    }
    return List.copyOf(new TreeSet<>(ids));
  }
}
