package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.util.List;
import java.util.Optional;

/** "Cancel: code 1, and the task is CANCEL at the next fetch." */
@CheckInfo(
    id = "lifecycle/cancel-ends-the-task",
    sentence = "A cancel is confirmed by code 1, and its task is CANCEL from the next fetch on",
    source = "base contract §7; protocol §3.14: plus-docs, plus-admin",
    operations = {"cancelTask", "submitImagine", "fetchTask"},
    scenarios = Scenario.CANCEL)
final class CancelEndsTheTask implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.scenario(Scenario.CANCEL);
    if (run.tasks().stream().limit(1).anyMatch(TaskView::hasSucceeded)) {
      return Outcome.inapplicable("the task had finished before the cancel arrived");
    }
    return run.ifSeen(
        tasks -> {
          // Where the cancel itself was refused, the task that goes on is no second defect.
          List<Finding> refused = unconfirmed(run);
          return refused.isEmpty() ? PollFindings.each(tasks, CancelEndsTheTask::judge) : refused;
        });
  }

  /** Whoever hears of a refusal believes that the task goes on, and that it is paid for. */
  private static List<Finding> unconfirmed(ScenarioRun run) {
    return run.sent("cancelTask").stream()
        .filter(cancel -> !new SubmitResponse(cancel).answersWith(ReturnCode.SUCCESS))
        .filter(cancel -> cancel.response().isPresent())
        .map(
            cancel ->
                Finding.must(
                        "code", "/code", "HTTP 200 with code 1", FindingCollector.found(cancel))
                    .seenIn(cancel.evidence()))
        .toList();
  }

  private static Optional<Finding> judge(TaskView task) {
    return task.status().equals("CANCEL")
        ? Optional.empty()
        : Optional.of(
            Finding.must("status", "/status", "CANCEL after a cancel", task.status())
                .following(task.hasEnded() ? "a cancel ends as " + task.status() : ""));
  }
}
