package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.SubmissionRequests;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
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
    anyOperation = true,
    stage = Stage.ALONE)
final class QueueIsFull implements Check {
  private static final int MOST = 16;

  @Override
  public Outcome run(CheckContext context) {
    List<Exchange> submissions = new ArrayList<>();
    try {
      fill(context, submissions);
    } finally {
      submissions.stream()
          .flatMap(it -> new SubmitResponse(it).taskId().stream())
          .forEach(context::cancelUnneeded);
    }
    FindingCollector collector = new FindingCollector();
    Exchange last = submissions.get(submissions.size() - 1);
    SubmitResponse response = new SubmitResponse(last);
    if (response.isAccepted()) {
      collector.leaveOut("%d submissions did not fill the queue".formatted(MOST));
    } else if (collector.isAnswered(last) && !response.answersWith(ReturnCode.QUEUE_REJECTED)) {
      collector.add(finding(response), last);
    }
    List<Finding> findings = new ArrayList<>(collector.outcome().findings());
    findings.addAll(QueueIsCounted.uncounted(submissions));
    return findings.isEmpty() ? collector.outcome() : Outcome.of(findings);
  }

  @Override
  public int submissions() {
    return MOST;
  }

  private static void fill(CheckContext context, List<Exchange> submissions) {
    SubmissionRequests proper = context.submissions();
    // The mock server alone knows the word; there a task must not end while the queue is filled.
    String slow = context.mockVersion().isEmpty() ? "" : "mock:slow ";
    for (int i = 0; i < MOST; i++) {
      String prompt = "%s%s to be cancelled".formatted(slow, proper.prompt().strip());
      Exchange submission =
          context.send(context.call("submitImagine").withJson(proper.imagine(prompt)));
      submissions.add(submission);
      if (!new SubmitResponse(submission).isAccepted()) {
        break;
      }
    }
  }

  private static Finding finding(SubmitResponse response) {
    Finding finding =
        Finding.must(
            "code",
            "/code",
            "code 23 from a full queue",
            FindingCollector.found(response.exchange()));
    return response.answersWith(ReturnCode.FAILURE)
        ? FindingCollector.atMost(Requirement.SHOULD, finding)
        : finding;
  }
}
