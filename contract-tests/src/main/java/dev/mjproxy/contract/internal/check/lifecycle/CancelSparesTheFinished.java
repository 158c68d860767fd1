package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/** "A finished task stays as it was." Costs nothing: the task is finished already. */
@CheckInfo(
    id = "lifecycle/cancel-spares-the-finished",
    sentence = "Cancelling a finished task leaves it as it was",
    source = "base contract §7; protocol §3.14: trueai",
    operations = {"cancelTask", "fetchTask"},
    scenarios = Scenario.IMAGINE)
final class CancelSparesTheFinished implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.imagine();
    if (run.success().isEmpty()) {
      return run.noSuccess();
    }
    String id = run.taskId().orElseThrow();
    context.send(context.call("cancelTask", id));
    Exchange poll = context.send(context.call("fetchTask", id));
    String status = new TaskView(poll.json(), poll).status();
    return status.equals("SUCCESS")
        ? Outcome.pass()
        : Outcome.of(
            List.of(
                Finding.must("status", "/status", "still SUCCESS after a cancel", status)
                    .seenIn(poll.evidence())));
  }
}
