package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.util.List;
import java.util.Optional;

/** "Cancel: code 1, and the task is CANCEL at the next fetch." */
@CheckInfo(
    id = "lifecycle/cancel-ends-the-task",
    sentence = "A cancel is confirmed by code 1, and its task is CANCEL from the next fetch on",
    source = "base contract §7; protocol §3.14: plus-docs, plus-admin",
    operations = {"cancelTask", "submitImagine", "fetchTask"},
    journeys = JourneyKind.CANCEL)
public final class CancelEndsTheTask implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().of(JourneyKind.CANCEL);
    if (journey.tasks().stream().limit(1).anyMatch(TaskView::hasSucceeded)) {
      return Outcome.inapplicable("the task was drawn before the cancel came");
    }
    return journey.ifSeen(
        tasks -> {
          List<Finding> findings = Looks.each(tasks, CancelEndsTheTask::judge);
          return findings.isEmpty() ? unconfirmed(journey) : findings;
        });
  }

  /** Whoever hears of a refusal believes that the task goes on, and that it is paid for. */
  private static List<Finding> unconfirmed(Journey journey) {
    return journey.sent("cancelTask").stream()
        .filter(cancel -> !new SubmitReply(cancel).answersWith(ReturnCode.SUCCESS))
        .filter(cancel -> cancel.reply().isPresent())
        .map(
            cancel ->
                Finding.must("code", "/code", "HTTP 200 with code 1", Judge.found(cancel))
                    .seenIn(cancel.evidence()))
        .toList();
  }

  private static Optional<Finding> judge(TaskView task) {
    return task.status().equals("CANCEL")
        ? Optional.empty()
        : Optional.of(Finding.must("status", "/status", "CANCEL after a cancel", task.status()));
  }
}
