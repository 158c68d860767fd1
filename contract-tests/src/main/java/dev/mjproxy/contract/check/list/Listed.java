package dev.mjproxy.contract.check.list;

import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads lists of tasks leniently: the shape checks report what is no list. */
final class Listed {
  private Listed() {}

  /** The tasks of an array or of a page, in order. */
  static List<TaskView> tasks(Exchange exchange) {
    JsonNode reply = exchange.json();
    JsonNode items = reply.isArray() ? reply : reply.path("content");
    return items.valueStream().map(item -> new TaskView(item, exchange)).toList();
  }

  /** Their ids, in order. */
  static List<String> ids(Exchange exchange) {
    return tasks(exchange).stream().map(task -> task.text("id").orElse("")).toList();
  }

  /** A body that names these tasks. */
  static ObjectNode named(List<String> ids) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    ids.forEach(body.putArray("ids")::add);
    return body;
  }

  /** The ids of three tasks of this run: two that are drawn, one that is cancelled. */
  static List<String> threeTasks(Session session) throws InterruptedException {
    List<String> ids = new ArrayList<>();
    for (JourneyKind kind :
        List.of(JourneyKind.IMAGINE_TWIN, JourneyKind.IMAGINE, JourneyKind.CANCEL)) {
      session.journeys().of(kind).taskId().ifPresent(ids::add);
    }
    return List.copyOf(new TreeSet<>(ids));
  }
}
