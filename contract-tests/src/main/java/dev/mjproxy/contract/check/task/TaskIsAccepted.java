package dev.mjproxy.contract.check.task;

import dev.mjproxy.contract.check.ButtonPress;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Set;

/**
 * "code 1/22 → task id", and 21 where remix asks for a modal. No account, an own failure, a full
 * queue and a filter that dislikes the picture are the server's affair, and leave the rule open.
 */
@CheckInfo(
    id = "task/is-accepted",
    sentence = "A proper submission is accepted with a task id",
    source = "protocol §3, §5: novicezk, plus-docs, trueai")
public final class TaskIsAccepted extends KindCheck {
  private static final Set<ReturnCode> OWN_AFFAIRS =
      Set.of(
          ReturnCode.NOT_FOUND,
          ReturnCode.FAILURE,
          ReturnCode.QUEUE_REJECTED,
          ReturnCode.BANNED_PROMPT);

  /** The check of one kind of task. */
  public TaskIsAccepted(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    return journey(session).ifSubmitted(this::judge);
  }

  private Outcome judge(Exchange submission) {
    Judge judge = new Judge();
    SubmitReply reply = new SubmitReply(submission);
    if (!judge.expectStatus(submission, "a proper submission", 200)) {
      return judge.outcome();
    }
    if (ReturnCode.of(reply.code()).filter(OWN_AFFAIRS::contains).isPresent()) {
      judge.leaveOpen("the server refused: " + Judge.found(submission));
    } else if (!reply.isAccepted() || isModalOutOfPlace(reply)) {
      judge.add(Finding.must("code", "/code", "code 1 or 22", Judge.found(submission)), submission);
    } else if (reply.taskId().isEmpty()) {
      judge.add(
          Finding.must(
              "result", "/result", "a task id", submission.json().path("result").toString()),
          submission);
    }
    return judge.outcome();
  }

  private boolean isModalOutOfPlace(SubmitReply reply) {
    return reply.is(ReturnCode.EXISTED)
        && ButtonPress.of(kind())
            .filter(press -> press.modal() != ButtonPress.Modal.NEVER)
            .isEmpty();
  }
}
