package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ReturnCode;
import java.util.List;

/**
 * The list of buttons that wait for a modal. Relays turn most codes 21 into 1, and the task is
 * found waiting: that is a warning.
 */
@CheckInfo(
    id = "action/modal-is-asked",
    sentence =
        "The server answers the buttons Custom Zoom, Vary (Region) and PicReader with code 21",
    source = "protocol §5, §7: plus-docs, trueai, plus-captures",
    operations = "submitAction")
final class ModalIsAsked extends ScenarioCheck {
  ModalIsAsked(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = scenarioRun(context);
    return run.taskId().isEmpty()
        ? run.noSuccess()
        : run.ifSubmitted(action -> judge(run, new SubmitResponse(action)));
  }

  private static Outcome judge(ScenarioRun run, SubmitResponse response) {
    if (response.is(ReturnCode.EXISTED)) {
      return Outcome.pass();
    }
    boolean waits = run.tasks().stream().anyMatch(task -> task.status().equals("MODAL"));
    Finding finding =
        Finding.must("code", "/code", "code 21", FindingCollector.found(response.exchange()))
            .seenIn(response.exchange().evidence());
    return Outcome.of(
        List.of(waits ? FindingCollector.atMost(Requirement.SHOULD, finding) : finding));
  }
}
