package dev.mjproxy.contract.liar;

import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lies about what a server has at all. */
final class CapabilityLies {
  private CapabilityLies() {}

  static List<Lie> all() {
    return List.of(
        Lies.lie(
            "has no blend",
            "capability/operations-are-present",
            (asked, honest) ->
                asked.is("/submit/blend") ? Bends.nowhere(asked, honest) : honest.apply(asked)),
        Lies.when(
            "has no prefixes",
            "capability/mode-prefixes-are-present",
            asked -> asked.path().startsWith("/mj-"),
            served -> Served.of(404, "text/html", "<h1>404</h1>")),
        buttons("has no buttons", task -> {}),
        buttons(
            "hides its buttons",
            task ->
                task.withObject("/properties").set("buttons", task.path("buttons").deepCopy())));
  }

  private static Lie buttons(String name, Consumer<ObjectNode> hide) {
    return Lies.when(
        name,
        "capability/buttons-are-present",
        asked -> asked.is("/fetch"),
        served ->
            served.withTasks(
                task -> {
                  JsonNode before = task.path("buttons");
                  if (!before.isEmpty()) {
                    hide.accept(task);
                  }
                  task.putArray("buttons");
                  return task;
                }));
  }
}
