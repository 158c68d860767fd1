package dev.mjproxy.contract.internal.coverage;

import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.result.Coverage;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Counts what was seen of one operation. */
final class OperationCoverage {
  private final Operation operation;
  private final Map<Integer, Integer> statuses = new TreeMap<>();
  private final Map<Integer, Integer> undocumented = new TreeMap<>();
  private final Map<String, List<String>> documented;
  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private final Map<String, Map<String, Integer>> values = new LinkedHashMap<>();

  OperationCoverage(ApiSpec spec, Operation operation) {
    this.operation = operation;
    this.documented = SchemaFields.of(spec.document(), schema(spec, operation));
    operation.statuses().forEach(status -> statuses.put(status, 0));
    documented.forEach(
        (pointer, enumeration) -> {
          Map<String, Integer> counts = new LinkedHashMap<>();
          enumeration.forEach(value -> counts.put(value, 0));
          values.put(pointer, counts);
        });
  }

  Coverage of(List<Exchange> log) {
    List<Exchange> calls =
        log.stream()
            .filter(it -> it.request().operation().equals(operation.operationId()))
            .toList();
    calls.stream().filter(it -> it.response().isPresent()).forEach(this::count);
    List<Coverage.Field> fields = new ArrayList<>();
    values.forEach(
        (pointer, counts) ->
            fields.add(new Coverage.Field(pointer, seen.getOrDefault(pointer, 0), counts)));
    return new Coverage(operation.operationId(), calls.size(), statuses, undocumented, fields);
  }

  private void count(Exchange exchange) {
    int status = exchange.status();
    (statuses.containsKey(status) ? statuses : undocumented).merge(status, 1, Integer::sum);
    if (status == 200 && exchange.request().isRegular()) {
      walk(exchange.json(), "");
    }
  }

  private void walk(JsonNode value, String pointer) {
    if (documented.containsKey(pointer) && !value.isNull()) {
      seen.merge(pointer, 1, Integer::sum);
      values
          .getOrDefault(pointer, Map.of())
          .computeIfPresent(value.asString(""), (known, count) -> count + 1);
    }
    value.properties().forEach(it -> walk(it.getValue(), pointer + "/" + it.getKey()));
    if (value.isArray()) {
      value.forEach(item -> walk(item, pointer + "/*"));
    }
  }

  private static JsonNode schema(ApiSpec spec, Operation operation) {
    return spec.document()
        .path("paths")
        .path(operation.path())
        .path(operation.method().toLowerCase(Locale.ROOT))
        .at("/responses/200/content/application~1json/schema");
  }
}
