package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.api.TaskLists;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.openapi.Operation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares a list with the tasks that were seen before it. */
final class ListRules {
  private static final int MOST_TASKS = 200;

  private final List<Rule> rules;
  private final RuleJudge judge;
  private final RuleTallies tallies;
  private final ObservedTasks tasks;

  ListRules(List<Rule> rules, RuleJudge judge, RuleTallies tallies, ObservedTasks tasks) {
    this.rules = rules.stream().filter(RuleGroups::isOfLists).toList();
    this.judge = judge;
    this.tallies = tallies;
    this.tasks = tasks;
  }

  /** Judges a list that came with HTTP 200. */
  void judge(Operation operation, Exchange list) {
    if (TaskLists.tasks(list).isEmpty() && !list.json().isArray()) {
      return;
    }
    List<ObservedTask> concerned =
        tasks.latest(MOST_TASKS).stream().filter(task -> mustHold(operation, list, task)).toList();
    for (Rule rule : rules) {
      if (isAbout(rule, operation)) {
        judge(rule, list, concerned);
      }
    }
  }

  private static boolean isAbout(Rule rule, Operation operation) {
    return rule.operation()
        .map(it -> it.operationId().equals(operation.operationId()))
        .orElseGet(() -> rule.operations().contains(operation.operationId()));
  }

  private void judge(Rule rule, Exchange list, List<ObservedTask> concerned) {
    switch (rule.info().id()) {
      case "list/is-sorted" -> tally(rule, list, List.of(list), Scenario.IMAGINE_TWIN, run(list));
      case "list/agrees-with-fetch" -> {
        List<Exchange> ends = new ArrayList<>();
        concerned.forEach(task -> task.end().ifPresent(end -> ends.add(end.exchange())));
        if (!ends.isEmpty()) {
          tally(rule, list, ends, Scenario.IMAGINE, run(list));
        }
      }
      default ->
          concerned.stream()
              .filter(task -> !task.run().tasks().isEmpty())
              .filter(task -> !rule.info().id().startsWith("list/") || isInFront(list, task))
              .forEach(task -> tally(rule, list, List.of(list), Scenario.IMAGINE, task.run()));
    }
  }

  /** Whether it is the first of a list, which is the one that is looked at. */
  private static boolean isInFront(Exchange list, ObservedTask task) {
    return TaskLists.ids(list).stream().limit(1).anyMatch(task.id()::equals);
  }

  /**
   * Whether a list has room for a task: its ids were asked for, or it goes back beyond the task. A
   * query may leave out any.
   */
  private static boolean mustHold(Operation operation, Exchange list, ObservedTask task) {
    if (TaskLists.holds(list, task.id())) {
      return true;
    }
    if (operation.hasRequestBody()) {
      return !operation.operationId().equals("queryTasks") && asked(list).contains(task.id());
    }
    List<TaskView> listed = TaskLists.tasks(list);
    OptionalLong oldest = listed.stream().flatMapToLong(it -> it.time("submitTime").stream()).min();
    OptionalLong submitted =
        task.run().tasks().stream().flatMapToLong(it -> it.time("submitTime").stream()).min();
    return operation.operationId().equals("listTasks")
        && (listed.isEmpty()
            || (oldest.isPresent()
                && submitted.isPresent()
                && submitted.getAsLong() > oldest.getAsLong()));
  }

  private static Set<String> asked(Exchange list) {
    return list.request()
        .json()
        .path("ids")
        .valueStream()
        .map(id -> id.asString(""))
        .collect(Collectors.toSet());
  }

  private static ScenarioRun run(Exchange list) {
    return new ScenarioRun(List.of(list), Optional.empty(), Duration.ZERO, Optional.empty());
  }

  private void tally(
      Rule rule, Exchange list, List<Exchange> log, Scenario scenario, ScenarioRun run) {
    tallies.add(rule, judge.judge(rule, log, Map.of(scenario, run), Replay.only(list)));
  }
}
