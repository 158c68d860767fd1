package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The tasks that a reply shows: one, a list of them, or a page of a list. */
final class SeenTasks {
  private SeenTasks() {}

  static Stream<TaskView> in(Exchange exchange) {
    JsonNode reply = exchange.json();
    JsonNode content = reply.path("content");
    Stream<JsonNode> objects =
        reply.isArray()
            ? reply.valueStream()
            : content.isArray() ? content.valueStream() : Stream.of(reply);
    return objects.map(json -> new TaskView(json, exchange)).filter(TaskView::isTask);
  }
}
