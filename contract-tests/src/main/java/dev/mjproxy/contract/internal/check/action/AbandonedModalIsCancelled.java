package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;
import java.util.Optional;

/** "plus-admin cancels MODAL tasks this way when the window is closed." */
@CheckInfo(
    id = "action/abandoned-modal-is-cancelled",
    sentence = "A cancel ends a task that waits for its modal: it is CANCEL from then on",
    source = "base contract §7; protocol §3.14: plus-docs, plus-admin",
    operations = {"cancelTask", "fetchTask"},
    scenarios = Scenario.REGION)
final class AbandonedModalIsCancelled implements Check {
  private static final int HTTP_OK = 200;

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.scenario(Scenario.REGION);
    List<Exchange> cancels = run.sent("cancelTask");
    if (cancels.isEmpty()) {
      return run.without("the server asked for no modal");
    }
    if (cancels.get(0).status() != HTTP_OK) {
      FindingCollector collector = new FindingCollector();
      collector.expectStatus(cancels.get(0), "a cancel", HTTP_OK);
      return collector.outcome();
    }
    int before = run.tasksBefore(cancels.get(0)).size();
    List<TaskView> after = run.tasks().subList(before, run.tasks().size());
    return Outcome.of(after.stream().flatMap(task -> judge(task).stream()).toList());
  }

  private static Optional<Finding> judge(TaskView task) {
    return task.status().equals("CANCEL")
        ? Optional.empty()
        : Optional.of(
            Finding.must("status", "/status", "CANCEL after a cancel", task.status())
                .following(task.hasEnded() ? "a cancel ends as " + task.status() : "")
                .seenIn(task.exchange().evidence()));
  }
}
