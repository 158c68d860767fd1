package dev.mjproxy.contract.check;

import java.util.Optional;
import java.util.Set;

/**
 * What the mock server of this version does not have yet: it answers these operations from the
 * spec's examples, without knowing its tasks. The rules are reported as unsupported, and only for a
 * server that says that it is the mock. A line goes away with the version that has the behaviour.
 */
final class MockProfile {
  private static final Set<String> WITHOUT_LIFE =
      Set.of(
          "lifecycle/task-is-listed/listTasksByCondition",
          "lifecycle/task-is-listed/listTasksByIds",
          "lifecycle/task-is-listed/queryTasks",
          "lifecycle/unknown-ids-are-left-out/listTasksByCondition",
          "lifecycle/unknown-ids-are-left-out/listTasksByIds",
          "lifecycle/cancel-ends-the-task",
          "returncode/unknown-task/submitAction",
          "returncode/unknown-task/submitModal");

  private MockProfile() {}

  /** Why the mock cannot keep this rule, if it cannot. */
  static Optional<String> lacks(Rule rule) {
    return WITHOUT_LIFE.contains(rule.id())
        ? Optional.of("this version of the mock server answers the operation from an example")
        : Optional.empty();
  }
}
