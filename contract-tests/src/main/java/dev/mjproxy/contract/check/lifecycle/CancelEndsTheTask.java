package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.Optional;

/** "Cancel: code 1, and the task is CANCEL at the next fetch." */
@CheckInfo(
    id = "lifecycle/cancel-ends-the-task",
    sentence = "A cancelled task is CANCEL at the next fetch, and stays so",
    source = "base contract §7; protocol §3.14: PLUS, ADMIN",
    operations = {"cancelTask", "submitImagine", "fetchTask"},
    journeys = JourneyKind.CANCEL)
public final class CancelEndsTheTask implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().of(JourneyKind.CANCEL);
    if (journey.tasks().stream().limit(1).anyMatch(TaskView::hasSucceeded)) {
      return Outcome.inconclusive("the task was drawn before the cancel came");
    }
    return journey.ifSeen(tasks -> Looks.each(tasks, CancelEndsTheTask::judge));
  }

  private static Optional<Finding> judge(TaskView task) {
    return task.status().equals("CANCEL")
        ? Optional.empty()
        : Optional.of(Finding.must("status", "/status", "CANCEL after a cancel", task.status()));
  }
}
