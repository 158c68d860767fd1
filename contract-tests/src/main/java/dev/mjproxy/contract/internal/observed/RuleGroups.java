package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.scenario.Scenario;
import java.util.List;
import java.util.Set;

/**
 * Which rules can be judged by exchanges that somebody else made, and by which of them. The others
 * have to send what nobody else does.
 */
final class RuleGroups {
  private static final Set<String> OF_RESPONSES =
      Set.of(
          "shape/replies-keep-the-schema",
          "shape/replies-follow-the-advice",
          "shape/replies-are-documented",
          "shape/no-stack-trace",
          "returncode/queue-is-counted",
          "lifecycle/failure-has-a-reason",
          "lifecycle/success-has-no-fail-reason");

  private static final Set<String> OF_LISTS =
      Set.of(
          "list/agrees-with-fetch",
          "list/is-sorted",
          "list/tasks-have-displays",
          "lifecycle/task-is-listed");

  private static final Set<String> OF_WRONG_REQUESTS =
      Set.of(
          "access/no-secret-is-refused",
          "access/wrong-secret-is-refused",
          "returncode/missing-field",
          "returncode/unknown-task",
          "returncode/bad-images",
          "shape/malformed-json",
          "shape/empty-body",
          "shape/top-is-an-object",
          "shape/wrong-type",
          "shape/unknown-enum-value",
          "shape/number-out-of-range",
          "shape/wrong-inside",
          "shape/wrong-media-type",
          "shape/wrong-method",
          "shape/unknown-path",
          "shape/unknown-id-is-no-task");

  /** They compare several tasks, or a task with what was submitted beside it. */
  static final String PICTURES = "task/pictures-are-unique";

  /** They ask for every task that was accepted, of whatever kind. */
  static final String FETCHABLE = "lifecycle/accepted-ids-are-fetchable";

  /** What only a submission shows; a task whose submission nobody has seen is not held to it. */
  private static final Set<String> OF_SUBMISSIONS =
      Set.of(
          "lifecycle/ids-are-unique",
          "lifecycle/equal-prompts-draw-twice",
          "lifecycle/submit-is-accepted",
          "lifecycle/id-is-fetchable",
          "lifecycle/prompt-is-echoed",
          "lifecycle/state-is-echoed",
          "lifecycle/times-fit-the-server",
          "lifecycle/queue-holds-the-task",
          "lifecycle/cancel-spares-the-finished",
          "lifecycle/cancel-ends-the-task",
          "task/is-accepted",
          "task/echoes-its-state");

  private static final Set<String> OF_ANY_LIFE =
      Set.of("task/lives-by-the-rules", "task/echoes-its-state", "task/is-accepted");

  private static final List<String> FAMILIES = List.of("lifecycle/", "task/", "action/");

  private RuleGroups() {}

  static boolean isOfResponses(Rule rule) {
    return OF_RESPONSES.contains(rule.info().id());
  }

  static boolean isOfLists(Rule rule) {
    return OF_LISTS.contains(rule.info().id());
  }

  static boolean isOfWrongRequests(Rule rule) {
    return OF_WRONG_REQUESTS.contains(rule.info().id());
  }

  /** Whether it is about the life of tasks of one scenario. */
  static boolean isOfTasks(Rule rule) {
    String check = rule.info().id();
    return FAMILIES.stream().anyMatch(check::startsWith)
        && !rule.scenarios().isEmpty()
        && !isOfLists(rule)
        && !check.equals(PICTURES);
  }

  /** Whether a task of this kind is held to it. */
  static boolean concerns(Rule rule, ObservedTask task, Scenario scenario) {
    String check = rule.info().id();
    boolean isOfScenario =
        rule.scenario()
            .map(scenario::equals)
            .orElseGet(() -> List.of(rule.info().scenarios()).contains(scenario));
    boolean isOfSubmission = OF_SUBMISSIONS.contains(check) || check.startsWith("action/");
    return isOfTasks(rule)
        && isOfScenario
        && (task.submission().isPresent() || !isOfSubmission)
        && (task.kind().isTypical() || OF_ANY_LIFE.contains(check));
  }

  /** Whether any exchange at all can decide it. */
  static boolean isObservable(Rule rule) {
    return isOfResponses(rule)
        || isOfLists(rule)
        || isOfWrongRequests(rule)
        || isOfTasks(rule)
        || Set.of(PICTURES, FETCHABLE).contains(rule.info().id());
  }
}
