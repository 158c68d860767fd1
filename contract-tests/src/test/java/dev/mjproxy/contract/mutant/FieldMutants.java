package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Properties of replies that are lost, nulled, of another type, or outside their enum. */
final class FieldMutants {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
  private static final Map<String, JsonNode> VALUES = values();
  private static final Map<String, String> DRIVERS =
      Map.of(
          "fetchTask", "lifecycle/id-is-fetchable",
          "listTasks", "lifecycle/task-is-listed/listTasks",
          "listTasksByCondition", "lifecycle/task-is-listed/listTasksByCondition",
          "listTasksByIds", "lifecycle/task-is-listed/listTasksByIds",
          "queryTasks", "lifecycle/task-is-listed/queryTasks",
          "listQueuedTasks", "lifecycle/queue-holds-the-task",
          "cancelTask", "lifecycle/cancel-ends-the-task",
          "getImageSeed", "task/seed-is-stable");

  private FieldMutants() {}

  static List<Mutant> all(ApiSpec spec) {
    List<Mutant> mutants = new ArrayList<>();
    for (ReplyField field : ReplyFields.of(spec)) {
      mutants.addAll(field.isRequired() ? required(field) : optional(field));
      mutants.addAll(enums(field));
    }
    return mutants;
  }

  private static Map<String, JsonNode> values() {
    Map<String, JsonNode> values = new LinkedHashMap<>();
    values.put("null", JSON.nullNode());
    values.put("boolean", JSON.booleanNode(true));
    values.put("integer", JSON.numberNode(7));
    values.put("number", JSON.numberNode(7.5));
    values.put("string", JSON.stringNode("seven"));
    values.put("array", JSON.arrayNode().add(JSON.arrayNode()));
    values.put("object", JSON.objectNode().put("seven", 7));
    return values;
  }

  private static List<Mutant> required(ReplyField field) {
    List<Mutant> mutants = new ArrayList<>();
    mutants.add(of("removed/" + field.place(), field, value -> JSON.missingNode()));
    wrongTypes(field)
        .forEach(
            type ->
                mutants.add(
                    of(
                        (type.equals("null") ? "nulled/" : "retyped/" + type + "/") + field.place(),
                        field,
                        value -> VALUES.getOrDefault(type, value))));
    return mutants;
  }

  /** Optional properties are null as often as not; only where they are set their type counts. */
  private static List<Mutant> optional(ReplyField field) {
    return wrongTypes(field).stream()
        .filter(type -> type.equals("object") || type.equals("boolean"))
        .map(
            type ->
                of(
                    "optional/" + type + "/" + field.place(),
                    field,
                    value -> value.isNull() ? value : VALUES.getOrDefault(type, value)))
        .toList();
  }

  private static List<Mutant> enums(ReplyField field) {
    List<Mutant> mutants = new ArrayList<>();
    boolean isOpen = field.schema().path("x-open").asBoolean(false);
    for (JsonNode spoilt : field.schema().path("enum")) {
      if (!spoilt.isNull()) {
        mutants.add(
            new Mutant(
                "enum/%s/%s".formatted(spoilt.asString(), field.place()),
                isOpen ? Requirement.SHOULD : field.worth(),
                isFirst(spoilt)
                    ? rules(field.operation())
                    : List.of("lifecycle", "task", "action", "shape/replies-keep-the-schema"),
                changing(field, value -> value.equals(spoilt) ? unheardOf(value) : value)));
      }
    }
    return mutants;
  }

  private static JsonNode unheardOf(JsonNode value) {
    return value.isNumber() ? JSON.numberNode(98) : JSON.stringNode("UNHEARD_OF");
  }

  /** What an imagine task shows for sure; other values take a whole run to be seen. */
  private static boolean isFirst(JsonNode value) {
    return Set.of("SUCCESS", "IMAGINE", "MID_JOURNEY", "2").contains(value.asString());
  }

  private static Set<String> wrongTypes(ReplyField field) {
    Set<String> wrong = new TreeSet<>(VALUES.keySet());
    JsonNode types = field.schema().path("type");
    if (types.isMissingNode()) {
      return Set.of();
    }
    wrong.remove(types.asString(""));
    types.forEach(type -> wrong.remove(type.asString()));
    if (wrong.contains("integer") && !wrong.contains("number")) {
      wrong.remove("integer");
    }
    return wrong;
  }

  private static Mutant of(String id, ReplyField field, UnaryOperator<JsonNode> value) {
    return new Mutant(id, field.worth(), rules(field.operation()), changing(field, value));
  }

  static Function<HitCounter, Lie.Defect> changing(
      ReplyField field, UnaryOperator<JsonNode> value) {
    return Mutant.inReplies(
        Mutant.calls(field.operation()),
        () -> served -> served.withJson(json -> field.change(json, value)));
  }

  static List<String> rules(Operation operation) {
    String id = operation.operationId();
    if (DialectOperations.contains(id)) {
      return List.of("dialect");
    }
    return List.of(
        DRIVERS.getOrDefault(id, "shape/request-examples-are-accepted/" + id),
        "shape/replies-keep-the-schema/" + id);
  }
}
