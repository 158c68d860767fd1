package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.TaskView;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** The tasks in a response: one, a list of them, or a page of a list. */
final class ObservedTasks {
  private ObservedTasks() {}

  static Stream<TaskView> in(Exchange exchange) {
    JsonNode response = exchange.json();
    JsonNode content = response.path("content");
    Stream<JsonNode> objects =
        response.isArray()
            ? response.valueStream()
            : content.isArray() ? content.valueStream() : Stream.of(response);
    return objects.map(json -> new TaskView(json, exchange)).filter(TaskView::isTask);
  }
}
