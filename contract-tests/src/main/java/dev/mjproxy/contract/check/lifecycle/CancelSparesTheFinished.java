package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;

/** "A finished task stays as it was." Costs nothing: the task is finished already. */
@CheckInfo(
    id = "lifecycle/cancel-spares-the-finished",
    sentence = "Cancelling a finished task leaves it as it was",
    source = "base contract §7; protocol §3.14: trueai",
    operations = {"cancelTask", "fetchTask"},
    journeys = JourneyKind.IMAGINE)
public final class CancelSparesTheFinished implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().imagine();
    if (journey.success().isEmpty()) {
      return journey.noSuccess();
    }
    String id = journey.taskId().orElseThrow();
    session.send(session.call("cancelTask", id));
    Exchange look = session.send(session.call("fetchTask", id));
    String status = new TaskView(look.json(), look).status();
    return status.equals("SUCCESS")
        ? Outcome.pass()
        : Outcome.of(
            List.of(
                Finding.must("status", "/status", "still SUCCESS after a cancel", status)
                    .seenIn(look.evidence())));
  }
}
