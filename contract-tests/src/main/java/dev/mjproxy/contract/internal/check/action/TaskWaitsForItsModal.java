package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;
import java.util.Optional;

/** "code 21 → MODAL": until the modal comes, or a cancel. A relay's fresh task has no status. */
@CheckInfo(
    id = "action/task-waits-for-its-modal",
    sentence = "A task whose modal was not submitted stays MODAL",
    source = "protocol §8: plus-docs, plus-admin, trueai",
    operations = {"submitAction", "fetchTask"})
final class TaskWaitsForItsModal extends ScenarioCheck {
  TaskWaitsForItsModal(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = scenarioRun(context);
    List<Exchange> modals = run.sent("submitModal");
    List<TaskView> tasks = modals.isEmpty() ? List.of() : run.tasksBefore(modals.get(0));
    return tasks.isEmpty()
        ? run.without("the server asked for no modal")
        : Outcome.of(tasks.stream().flatMap(task -> judge(task).stream()).toList());
  }

  private static Optional<Finding> judge(TaskView task) {
    return task.text("status")
        .filter(status -> !status.equals("MODAL"))
        .map(
            status ->
                Finding.must("waits", "/status", "MODAL until the modal is submitted", status)
                    .seenIn(task.exchange().evidence()));
  }
}
