package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.util.List;
import java.util.Optional;

/** "Result = the same task id." One old client's guide speaks of a new one. */
@CheckInfo(
    id = "action/modal-keeps-the-id",
    sentence = "A submitted modal is accepted with the id of the task that waited for it",
    source = "protocol §3.6: plus-docs, plus-admin, trueai",
    operations = "submitModal")
final class ModalKeepsTheId extends ScenarioCheck {
  ModalKeepsTheId(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = scenarioRun(context);
    List<Exchange> modals = run.sent("submitModal");
    if (modals.isEmpty()) {
      return run.taskId().isEmpty()
          ? run.noSuccess()
          : Outcome.notRun("the server asks for no modal here (no remix)");
    }
    return judge(run.taskId().orElseThrow(), modals.get(modals.size() - 1));
  }

  private static Outcome judge(String taskId, Exchange modal) {
    FindingCollector collector = new FindingCollector();
    SubmitResponse response = new SubmitResponse(modal);
    if (!collector.expectStatus(modal, "a proper modal", 200)) {
      return collector.outcome();
    }
    if (response.is(ReturnCode.QUEUE_REJECTED)) {
      collector.leaveOpen("the queue is full (code 23)");
    } else if (!response.isAccepted() || response.is(ReturnCode.EXISTED)) {
      collector.add(
          Finding.must("code", "/code", "code 1 or 22", FindingCollector.found(modal)), modal);
    } else if (!response.taskId().equals(Optional.of(taskId))) {
      collector.add(
          Finding.must(
              "same-id", "/result", "the id of the waiting task", response.taskId().orElse("none")),
          modal);
    }
    return collector.outcome();
  }
}
