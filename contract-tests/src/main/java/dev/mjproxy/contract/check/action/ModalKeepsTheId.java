package dev.mjproxy.contract.check.action;

import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.util.List;
import java.util.Optional;

/** "Result = the same task id." One old client's guide speaks of a new one. */
@CheckInfo(
    id = "action/modal-keeps-the-id",
    sentence = "A submitted modal is accepted with the id of the task that waited for it",
    source = "protocol §3.6: plus-docs, plus-admin, trueai",
    operations = "submitModal")
public final class ModalKeepsTheId extends KindCheck {
  /** The check of one button that opens a window. */
  public ModalKeepsTheId(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = journey(session);
    List<Exchange> modals = journey.sent("submitModal");
    if (modals.isEmpty()) {
      return journey.taskId().isEmpty()
          ? journey.noSuccess()
          : Outcome.notRun("the server asks for no modal here (no remix)");
    }
    return judge(journey.taskId().orElseThrow(), modals.get(modals.size() - 1));
  }

  private static Outcome judge(String taskId, Exchange modal) {
    Judge judge = new Judge();
    SubmitReply reply = new SubmitReply(modal);
    if (!judge.expectStatus(modal, "a proper modal", 200)) {
      return judge.outcome();
    }
    if (reply.is(ReturnCode.QUEUE_REJECTED)) {
      judge.leaveOpen("the queue is full (code 23)");
    } else if (!reply.isAccepted() || reply.is(ReturnCode.EXISTED)) {
      judge.add(Finding.must("code", "/code", "code 1 or 22", Judge.found(modal)), modal);
    } else if (!reply.taskId().equals(Optional.of(taskId))) {
      judge.add(
          Finding.must(
              "same-id", "/result", "the id of the waiting task", reply.taskId().orElse("none")),
          modal);
    }
    return judge.outcome();
  }
}
