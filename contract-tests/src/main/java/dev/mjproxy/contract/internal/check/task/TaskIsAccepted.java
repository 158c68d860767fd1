package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioButton;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
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
final class TaskIsAccepted extends ScenarioCheck {
  private static final Set<ReturnCode> OWN_AFFAIRS =
      Set.of(
          ReturnCode.NOT_FOUND,
          ReturnCode.FAILURE,
          ReturnCode.QUEUE_REJECTED,
          ReturnCode.BANNED_PROMPT);

  TaskIsAccepted(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return scenarioRun(context).ifSubmitted(this::judge);
  }

  private Outcome judge(Exchange submission) {
    FindingCollector collector = new FindingCollector();
    SubmitResponse response = new SubmitResponse(submission);
    if (!collector.expectStatus(submission, "a proper submission", 200)) {
      return collector.outcome();
    }
    if (ReturnCode.of(response.code()).filter(OWN_AFFAIRS::contains).isPresent()) {
      collector.leaveOpen("the server refused: " + FindingCollector.found(submission));
    } else if (!response.isAccepted() || isModalOutOfPlace(response)) {
      collector.add(
          Finding.must("code", "/code", "code 1 or 22", FindingCollector.found(submission)),
          submission);
    } else if (response.taskId().isEmpty()) {
      collector.add(
          Finding.must(
              "result", "/result", "a task id", submission.json().path("result").toString()),
          submission);
    }
    return collector.outcome();
  }

  private boolean isModalOutOfPlace(SubmitResponse response) {
    return response.is(ReturnCode.EXISTED)
        && ScenarioButton.of(scenario())
            .filter(press -> press.modal() != ScenarioButton.Modal.NEVER)
            .isEmpty();
  }
}
