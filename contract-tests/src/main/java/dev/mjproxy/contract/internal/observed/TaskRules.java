package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioButton;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Judges what was seen of tasks, each by the rules of the scenario that it is one of. */
final class TaskRules {
  private static final Duration SOON = Duration.ofMinutes(5);
  private static final String END_IS_FINAL = "lifecycle/end-is-final";
  private static final int MOST_PICTURES = 100;
  private static final Set<String> STATE =
      Set.of("lifecycle/state-is-echoed", "task/echoes-its-state");

  private final List<Rule> rules;
  private final RuleJudge judge;
  private final RuleTallies tallies;
  private final ObservedTasks tasks;
  private final Deque<Exchange> pictures = new ArrayDeque<>();
  private Optional<ObservedTask> lastImagine = Optional.empty();

  TaskRules(List<Rule> rules, RuleJudge judge, RuleTallies tallies, ObservedTasks tasks) {
    this.rules = rules;
    this.judge = judge;
    this.tallies = tallies;
    this.tasks = tasks;
  }

  /** Judges all that is known of a task. */
  void judge(ObservedTask task) {
    Scenario scenario = task.kind().scenario();
    Map<Scenario, ScenarioRun> runs = new EnumMap<>(Scenario.class);
    runs.put(scenario, task.run());
    ScenarioButton.of(scenario).ifPresent(button -> runs.put(button.parent(), parent(task)));
    if (scenario == Scenario.IMAGINE) {
      task.twin().ifPresent(twin -> runs.put(Scenario.IMAGINE_TWIN, twin.run()));
    }
    judge(task, scenario, runs, rule -> !rule.info().id().equals(END_IS_FINAL));
    runs.put(scenario, task.runBeforePress());
    judge(task, scenario, runs, rule -> rule.info().id().equals(END_IS_FINAL));
    if (task.isCancelled()) {
      judge(task, Scenario.CANCEL, Map.of(Scenario.CANCEL, task.cancelledRun()), rule -> true);
    }
    if (task.submission().isPresent()) {
      named(RuleGroups.FETCHABLE)
          .forEach(rule -> tally(rule, task.exchanges(), Map.of(), task.exchanges()));
    }
    task.end().ifPresent(this::judgePicture);
  }

  /** Judges a submission that was accepted without an id. */
  void judgeWithoutId(TaskKind kind, Exchange submission) {
    ObservedTask task = new ObservedTask("", kind, submission);
    Map<Scenario, ScenarioRun> runs =
        Map.of(
            kind.scenario(),
            new ScenarioRun(
                List.of(submission), Optional.empty(), Duration.ZERO, Optional.empty()));
    rules.stream()
        .filter(rule -> rule.info().id().endsWith("is-accepted"))
        .filter(rule -> RuleGroups.concerns(rule, task, kind.scenario()))
        .forEach(rule -> tally(rule, List.of(submission), runs, List.of()));
  }

  /** Notes which imagine task was submitted before this one: they must not be alike. */
  void submitted(ObservedTask task) {
    task.submission()
        .ifPresent(press -> tasks.get(task.parentId()).ifPresent(it -> it.press(press.start())));
    if (task.kind().scenario() == Scenario.IMAGINE) {
      lastImagine.ifPresent(task::besides);
      lastImagine = Optional.of(task);
    }
  }

  private void judge(
      ObservedTask task,
      Scenario scenario,
      Map<Scenario, ScenarioRun> runs,
      Predicate<Rule> which) {
    List<Exchange> answers = new ArrayList<>(task.answers());
    task.submission().ifPresent(press -> answers.addAll(ofParentSince(task, press)));
    for (Rule rule : rules) {
      if (which.test(rule)
          && RuleGroups.concerns(rule, task, scenario)
          && isDecidable(rule, task, runs)) {
        tally(rule, task.exchanges(), runs, answers);
      }
    }
  }

  private List<Exchange> ofParentSince(ObservedTask task, Exchange press) {
    return tasks.get(task.parentId()).stream()
        .flatMap(parent -> parent.exchanges().stream())
        .filter(exchange -> !exchange.start().isBefore(press.end()))
        .toList();
  }

  /** Whether what the rule compares with is there. */
  private static boolean isDecidable(
      Rule rule, ObservedTask task, Map<Scenario, ScenarioRun> runs) {
    String check = rule.info().id();
    ScenarioRun run = task.run();
    if (STATE.contains(check)) {
      return !run.sentText("state").isEmpty()
          && run.sent("submitModal").stream().noneMatch(it -> it.request().json().has("state"));
    }
    return switch (check) {
      case "lifecycle/prompt-is-echoed" -> !run.sentText("prompt").isBlank();
      case "lifecycle/ids-are-unique", "lifecycle/equal-prompts-draw-twice" ->
          runs.containsKey(Scenario.IMAGINE_TWIN);
      case "lifecycle/times-fit-the-server" -> isPolledSoon(task, run);
      default -> true;
    };
  }

  /** Its times are compared with the first poll, which the verifier sends at once. */
  private static boolean isPolledSoon(ObservedTask task, ScenarioRun run) {
    return run.polls().stream()
        .limit(1)
        .anyMatch(
            poll ->
                task.submission()
                    .filter(it -> poll.start().isBefore(it.end().plus(SOON)))
                    .isPresent());
  }

  /** The run of the task whose button was pressed; of one that nobody has seen only its id. */
  private ScenarioRun parent(ObservedTask task) {
    return tasks
        .get(task.parentId())
        .map(ObservedTask::run)
        .orElseGet(
            () ->
                new ScenarioRun(
                    List.of(),
                    Optional.of(task.parentId()).filter(id -> !id.isEmpty()),
                    Duration.ZERO,
                    Optional.empty()));
  }

  private void judgePicture(TaskView end) {
    if (!end.hasSucceeded() || pictures.contains(end.exchange())) {
      return;
    }
    pictures.add(end.exchange());
    if (pictures.size() > MOST_PICTURES) {
      pictures.remove();
    }
    named(RuleGroups.PICTURES)
        .forEach(rule -> tally(rule, List.copyOf(pictures), Map.of(), List.of()));
  }

  private List<Rule> named(String check) {
    return rules.stream().filter(rule -> rule.info().id().equals(check)).toList();
  }

  private void tally(
      Rule rule, List<Exchange> log, Map<Scenario, ScenarioRun> runs, List<Exchange> answers) {
    tallies.add(rule, judge.judge(rule, log, runs, Replay.of(answers)));
  }
}
