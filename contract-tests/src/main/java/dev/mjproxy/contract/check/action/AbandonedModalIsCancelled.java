package dev.mjproxy.contract.check.action;

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
import java.util.Optional;

/** "plus-admin cancels MODAL tasks this way when the window is closed." */
@CheckInfo(
    id = "action/abandoned-modal-is-cancelled",
    sentence = "A task that waits for its modal can be cancelled, and is CANCEL from then on",
    source = "base contract §7; protocol §3.14: plus-docs, plus-admin",
    operations = {"cancelTask", "fetchTask"},
    journeys = JourneyKind.REGION)
public final class AbandonedModalIsCancelled implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().of(JourneyKind.REGION);
    List<Exchange> cancels = journey.sent("cancelTask");
    if (cancels.isEmpty()) {
      return journey.without("the server asked for no modal");
    }
    int before = journey.tasksBefore(cancels.get(0)).size();
    List<TaskView> after = journey.tasks().subList(before, journey.tasks().size());
    return Outcome.of(after.stream().flatMap(task -> judge(task).stream()).toList());
  }

  private static Optional<Finding> judge(TaskView task) {
    return task.status().equals("CANCEL")
        ? Optional.empty()
        : Optional.of(
            Finding.must("status", "/status", "CANCEL after a cancel", task.status())
                .seenIn(task.exchange().evidence()));
  }
}
