package dev.mjproxy.contract.mutant;

import dev.mjproxy.contract.liar.Asked;
import dev.mjproxy.contract.liar.CallbackLies;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.node.ObjectNode;

/** The rules of a task's life broken for each kind of task, in each list, and in callbacks. */
final class LifeMutants {
  private static final List<String> ACTIONS =
      List.of(
          "IMAGINE",
          "UPSCALE",
          "VARIATION",
          "ZOOM",
          "PAN",
          "DESCRIBE",
          "BLEND",
          "SHORTEN",
          "SWAP_FACE");

  /** The queue is not among them: it changes while one looks, so it is compared with no fetch. */
  private static final List<String> LISTS =
      List.of("listTasks", "listTasksByCondition", "listTasksByIds", "queryTasks");

  /** Prompts of other kinds are made by the server, their pictures and buttons have one source. */
  private static final List<String> OTHER_KINDS =
      List.of("prompt", "one picture", "button", "properties");

  /** Callbacks and lists come through relays, which keep times and addresses of their own. */
  private static final List<String> RELAYED =
      List.of(
          "Time", "picture", "button", "properties", "progress", "starts", "ends", "%", "an end");

  private LifeMutants() {}

  static List<Mutant> all(ApiSpec spec) {
    List<Mutant> mutants = new ArrayList<>();
    Predicate<Asked> fetch = Mutant.calls(spec.operation("fetchTask"));
    for (TaskDefect defect : TaskDefects.all()) {
      for (String action : ACTIONS) {
        mutants.add(life(defect, action, fetch, Rules.ofAction(action)));
      }
      for (String list : LISTS.stream().filter(list -> has(spec, list)).toList()) {
        mutants.add(life(defect, list, Mutant.calls(spec.operation(list)), listRules(list)));
      }
      mutants.add(callback(defect));
    }
    return mutants;
  }

  private static boolean has(ApiSpec spec, String operationId) {
    return spec.operations().stream().anyMatch(it -> it.operationId().equals(operationId));
  }

  private static List<String> listRules(String list) {
    List<String> rules = new ArrayList<>(Rules.endingIn(List.of(list)));
    rules.removeIf(rule -> rule.startsWith("shape/") && !rule.contains("repl"));
    rules.add("list");
    return rules;
  }

  private static Mutant life(
      TaskDefect defect, String place, Predicate<Asked> where, List<String> rules) {
    Predicate<ObjectNode> which =
        task -> !ACTIONS.contains(place) || place.equals(task.path("action").asString(""));
    return new Mutant(
        "life/%s/%s".formatted(defect.name().replace(' ', '-'), place),
        worth(defect, place),
        rules,
        Mutant.inReplies(where, () -> replies(spoiling(defect, which))));
  }

  /** What one source says of other kinds of tasks, and what relays keep of their own, is advice. */
  private static Requirement worth(TaskDefect defect, String place) {
    if (place.equals("IMAGINE")) {
      return defect.worth();
    }
    List<String> less = ACTIONS.contains(place) ? OTHER_KINDS : RELAYED;
    return less.stream().anyMatch(defect.name()::contains) ? Requirement.SHOULD : defect.worth();
  }

  private static UnaryOperator<Served> replies(UnaryOperator<ObjectNode> spoil) {
    return served -> served.withTasks(spoil);
  }

  private static Mutant callback(TaskDefect defect) {
    return new Mutant(
        "callback/" + defect.name().replace(' ', '-'),
        worth(defect, "callback"),
        List.of("callback"),
        reach -> {
          UnaryOperator<ObjectNode> spoil = spoiling(defect, task -> true);
          return CallbackLies.relay(
              "application/json",
              task -> Optional.of(reach.note(task.deepCopy(), spoil.apply(task))));
        });
  }

  private static UnaryOperator<ObjectNode> spoiling(
      TaskDefect defect, Predicate<ObjectNode> which) {
    Map<String, Integer> seen = new ConcurrentHashMap<>();
    return task -> {
      if (which.test(task)) {
        String look = task.path("id").asString("") + task.path("status").asString("");
        defect.spoil().accept(task, seen.merge(look, 1, Integer::sum) - 1);
      }
      return task;
    };
  }
}
