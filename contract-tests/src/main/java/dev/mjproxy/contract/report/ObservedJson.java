package dev.mjproxy.contract.report;

import dev.mjproxy.contract.result.Coverage;
import dev.mjproxy.contract.result.Observations;
import dev.mjproxy.contract.result.TaskTimeline;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Coverage and task timelines as JSON. */
final class ObservedJson {
  private ObservedJson() {}

  static ArrayNode coverage(Observations observed) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (Coverage coverage : observed.coverage()) {
      ObjectNode node = nodes.addObject();
      node.put("operation", coverage.operation());
      node.put("calls", coverage.calls());
      counts(coverage.statuses(), node.putObject("statuses"));
      counts(coverage.undocumented(), node.putObject("undocumented"));
      ArrayNode fields = node.putArray("fields");
      for (Coverage.Field field : coverage.fields()) {
        ObjectNode one = fields.addObject();
        one.put("pointer", field.pointer());
        one.put("seen", field.seen());
        if (!field.values().isEmpty()) {
          counts(field.values(), one.putObject("values"));
        }
      }
    }
    return nodes;
  }

  static ArrayNode tasks(Observations observed) {
    ArrayNode nodes = JsonNodeFactory.instance.arrayNode();
    for (TaskTimeline task : observed.tasks()) {
      ObjectNode node = nodes.addObject();
      node.put("id", task.id());
      node.put("action", task.action().isEmpty() ? null : task.action());
      ArrayNode observations = node.putArray("looks");
      for (TaskTimeline.Observation observation : task.observations()) {
        ObjectNode one = observations.addObject();
        one.put("atMillis", observation.at().toMillis());
        one.put("source", observation.source().name().toLowerCase(Locale.ROOT));
        one.put("status", observation.status().isEmpty() ? null : observation.status());
        one.put(
            "percent", observation.percent().isPresent() ? observation.percent().getAsInt() : null);
      }
    }
    return nodes;
  }

  private static void counts(Map<?, Integer> counts, ObjectNode node) {
    counts.forEach((name, count) -> node.put(String.valueOf(name), count));
  }
}
