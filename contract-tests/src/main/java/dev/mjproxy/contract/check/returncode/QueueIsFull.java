package dev.mjproxy.contract.check.returncode;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.Submissions;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.ReturnCode;
import java.util.ArrayList;
import java.util.List;

/**
 * "Queue full: code 23." Fills the queue and cancels what was accepted, so it runs alone. The usual
 * sizes are 3 and 10. The C# port answers 9, which is a warning.
 */
@CheckInfo(
    id = "returncode/queue-is-full",
    sentence = "When the queue is full, a submission is refused with code 23",
    source = "base contract §5; protocol §5: novicezk, plus-docs; trueai says 9",
    operations = {"submitImagine", "cancelTask"},
    alone = true)
public final class QueueIsFull implements Check {
  private static final int MOST = 16;

  @Override
  public Outcome run(Session session) {
    List<Exchange> submissions = new ArrayList<>();
    try {
      fill(session, submissions);
    } finally {
      submissions.stream()
          .flatMap(it -> new SubmitReply(it).taskId().stream())
          .forEach(id -> session.send(session.call("cancelTask", id)));
    }
    Judge judge = new Judge();
    Exchange last = submissions.get(submissions.size() - 1);
    SubmitReply reply = new SubmitReply(last);
    if (reply.isAccepted()) {
      judge.leaveOut("%d submissions did not fill the queue".formatted(MOST));
    } else if (judge.isAnswered(last) && !reply.answersWith(ReturnCode.QUEUE_REJECTED)) {
      judge.add(finding(reply), last);
    }
    List<Finding> findings = new ArrayList<>(judge.outcome().findings());
    findings.addAll(QueueIsCounted.uncounted(submissions));
    return findings.isEmpty() ? judge.outcome() : Outcome.of(findings);
  }

  @Override
  public int submissions() {
    return MOST;
  }

  private static void fill(Session session, List<Exchange> submissions) {
    Submissions proper = session.journeys().submissions();
    // The mock server alone knows the word; there a task must not end while the queue is filled.
    String slow = session.mockVersion().isEmpty() ? "" : "mock:slow ";
    for (int i = 0; i < MOST; i++) {
      String prompt = "%s%s to be cancelled".formatted(slow, proper.prompt().strip());
      Exchange submission =
          session.send(session.call("submitImagine").withJson(proper.imagine(prompt)));
      submissions.add(submission);
      if (!new SubmitReply(submission).isAccepted()) {
        break;
      }
    }
  }

  private static Finding finding(SubmitReply reply) {
    Finding finding =
        Finding.must("code", "/code", "code 23 from a full queue", Judge.found(reply.exchange()));
    return reply.answersWith(ReturnCode.FAILURE)
        ? Judge.atMost(Requirement.SHOULD, finding)
        : finding;
  }
}
