package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ReturnCode;
import java.util.List;

/**
 * "CustomZoom: prompt must hold `--zoom` 1..2"; "Needed for Vary (Region)". One source each, and
 * the C# port looks at neither, so a server that takes the bad modal gets a warning.
 */
@CheckInfo(
    id = "returncode/modal-rules",
    sentence = "A modal with a wrong zoom factor, or without the mask that it needs, is code 4",
    requirement = Requirement.SHOULD,
    source = "base contract §5; protocol §3.6: plus-docs",
    operations = "submitModal")
final class ModalRules extends ScenarioCheck {
  ModalRules(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = scenarioRun(context);
    List<Exchange> modals = run.sent("submitModal");
    if (modals.isEmpty()) {
      return run.without("the server asked for no modal");
    }
    FindingCollector collector = new FindingCollector();
    Exchange modal = modals.get(0);
    if (collector.isAnswered(modal)
        && !new SubmitResponse(modal).answersWith(ReturnCode.VALIDATION_ERROR)) {
      String rule = scenario() == Scenario.REGION ? "without a mask" : "with --zoom 9";
      collector.add(
          Finding.should(
                  "code", "/code", "code 4 for a modal " + rule, FindingCollector.found(modal))
              .following(Refusal.style(modal)),
          modal);
    }
    return collector.outcome();
  }
}
