package dev.mjproxy.contract.internal.check.dialect;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Set;

/**
 * "提交成功". Code 21 of submitChange is a task that is there already. No account, an own failure, a
 * full queue and a filter are the server's affair, and leave the rule open.
 */
@CheckInfo(
    id = "dialect/submission-is-accepted",
    sentence = "A proper submission to an operation of a dialect is accepted with a task id",
    source = "dialects C; novicezk, trueai")
final class SubmissionIsAccepted extends ScenarioCheck {
  private static final Set<ReturnCode> OWN_AFFAIRS =
      Set.of(
          ReturnCode.NOT_FOUND,
          ReturnCode.FAILURE,
          ReturnCode.QUEUE_REJECTED,
          ReturnCode.BANNED_PROMPT);

  SubmissionIsAccepted(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return scenarioRun(context).ifSubmitted(this::judge);
  }

  private Outcome judge(Exchange submission) {
    FindingCollector collector = new FindingCollector();
    SubmitResponse response = new SubmitResponse(submission);
    boolean isAccepted =
        submission.status() == 200 && response.isAccepted() && response.taskId().isPresent();
    if (collector.isAnswered(submission) && !isAccepted) {
      refused(collector, submission);
    }
    return collector.outcome();
  }

  private void refused(FindingCollector collector, Exchange submission) {
    String found = FindingCollector.found(submission);
    if (ReturnCode.of(new SubmitResponse(submission).code())
        .filter(OWN_AFFAIRS::contains)
        .isPresent()) {
      collector.leaveOpen("the server refused: " + found);
    } else {
      Finding finding = Finding.must("code", "/code", "code 1, 21 or 22 and a task id", found);
      collector.add(DialectTraits.worth(scenario().label(), finding), submission);
    }
  }
}
