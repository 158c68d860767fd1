package dev.mjproxy.contract.liar;

import dev.mjproxy.contract.options.Access;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Deviations in how a server shows its tasks. */
final class TaskBends {
  private static final Set<String> FRESH = Set.of("NOT_START", "SUBMITTED");

  private TaskBends() {}

  static List<Bend> all() {
    return Stream.of(cancels(), looks(), List.of(noButtons())).flatMap(List::stream).toList();
  }

  private static List<Bend> cancels() {
    return List.of(
        Bends.changed(
            "cancel-empty",
            asked -> asked.is("/cancel"),
            served -> served.status() == 200 ? Served.of(200, "application/json", "") : served,
            "lifecycle/cancel-ends-the-task",
            "shape/replies-keep-the-schema/cancelTask"),
        Bends.bend(
            "cancel-failure",
            (asked, honest) ->
                honest.apply(withCancelledOnes(asked)).withTasks(TaskBends::failedIfCancelled),
            "lifecycle/cancel-ends-the-task",
            "action/abandoned-modal-is-cancelled"));
  }

  private static List<Bend> looks() {
    return List.of(
        each(
            "status-empty",
            () -> {
              Set<String> seen = ConcurrentHashMap.newKeySet();
              return (asked, honest) ->
                  asked.is("/fetch")
                      ? honest.apply(asked).withTasks(task -> unnamed(task, seen))
                      : honest.apply(asked);
            },
            "shape/replies-keep-the-schema/fetchTask",
            "shape/replies-follow-the-advice/fetchTask"),
        each(
            "submit-time",
            () -> {
              Set<String> seen = ConcurrentHashMap.newKeySet();
              return (asked, honest) ->
                  asked.is("/fetch")
                      ? honest.apply(asked).withTasks(task -> earlier(task, seen))
                      : honest.apply(asked);
            },
            "lifecycle/times-stay",
            "list/agrees-with-fetch/.*"),
        each(
            "untrimmed",
            TaskBends::untrimmed,
            "lifecycle/prompt-is-echoed",
            "callback/agrees-with-fetch",
            "list/query-filters"));
  }

  private static Bend noButtons() {
    return Bends.changed(
        "no-buttons",
        asked -> true,
        served -> served.withTasks(TaskBends::withoutButtons),
        "capability/buttons-are-present",
        "lifecycle/success-has-grid-buttons",
        "lifecycle/buttons-belong-to-the-image",
        "task/offers-its-buttons/.*",
        ".*/(upscale|variation|reroll|zoom|pan|custom-zoom|region|pick)",
        "action/.*",
        "task/pictures-are-unique",
        "returncode/useless-buttons",
        "shape/replies-.*/submit(Action|Modal)");
  }

  private static Bend each(String name, Supplier<Lie.Defect> defects, String... hanging) {
    return new Bend(name, defects, Access.SecretForm.BEARER, List.of(hanging));
  }

  /** Tasks show the prompt as it was sent; queries know it either way. */
  private static Lie.Defect untrimmed() {
    Map<String, String> prompts = new ConcurrentHashMap<>();
    return (asked, honest) -> {
      if (asked.is("/task/query")) {
        return honest
            .apply(
                asked.withBody(
                    asked.body().replaceAll("\"prompt\":\"\\s*(.*?)\\s*\"", "\"prompt\":\"$1\"")))
            .withTasks(task -> asSent(task, prompts));
      }
      Served served = honest.apply(asked);
      if (asked.is("/submit/imagine") && served.json().path("code").asInt(0) == 1) {
        prompts.put(served.json().path("result").asString(""), asked.field("prompt"));
      }
      return served.withTasks(task -> asSent(task, prompts));
    };
  }

  private static ObjectNode asSent(ObjectNode task, Map<String, String> prompts) {
    String sent = prompts.get(text(task, "id"));
    return sent == null ? task : task.put("prompt", sent);
  }

  /** Whoever asks for failures is given what was cancelled, too. */
  private static Asked withCancelledOnes(Asked asked) {
    return asked.is("/task/query")
        ? asked.withBody(
            asked
                .body()
                .replaceFirst(
                    "^(?!.*statusSet)(.*)\"status\":\"FAILURE\"",
                    "$1\"statusSet\":[\"FAILURE\",\"CANCEL\"]")
                .replace("\"statusSet\":[\"FAILURE\"]", "\"statusSet\":[\"FAILURE\",\"CANCEL\"]"))
        : asked;
  }

  private static ObjectNode failedIfCancelled(ObjectNode task) {
    return text(task, "status").equals("CANCEL")
        ? task.put("status", "FAILURE").put("failReason", "取消任务")
        : task;
  }

  private static ObjectNode unnamed(ObjectNode task, Set<String> seen) {
    return seen.add(text(task, "id")) && FRESH.contains(text(task, "status"))
        ? task.put("status", "")
        : task;
  }

  private static ObjectNode earlier(ObjectNode task, Set<String> seen) {
    return seen.add(text(task, "id"))
        ? task.put("submitTime", task.path("submitTime").asLong() - 3)
        : task;
  }

  private static ObjectNode withoutButtons(ObjectNode task) {
    task.putArray("buttons");
    return task;
  }

  private static String text(JsonNode task, String field) {
    return task.path(field).asString("");
  }
}
