package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ReturnCode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** "finalPrompt string (may be ""), remix boolean": what a user interface opens its window with. */
@CheckInfo(
    id = "action/modal-window-is-filled",
    sentence =
        "A reply with code 21 holds properties.finalPrompt, a string, and properties.remix, a boolean",
    requirement = Requirement.SHOULD,
    source = "protocol §5: plus-admin, trueai; absent in plus-docs' document",
    operations = "submitAction",
    scenarios = Scenario.CUSTOM_ZOOM)
final class ModalWindowIsFilled implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.scenario(Scenario.CUSTOM_ZOOM);
    return run.ifSubmitted(
        action -> {
          SubmitResponse response = new SubmitResponse(action);
          return response.is(ReturnCode.EXISTED)
              ? Outcome.of(judge(response))
              : Outcome.inapplicable(
                  "the server asked for no modal: " + FindingCollector.found(action));
        });
  }

  private static List<Finding> judge(SubmitResponse response) {
    List<Finding> findings = new ArrayList<>();
    JsonNode prompt = response.property("finalPrompt");
    if (!prompt.isString()) {
      findings.add(finding("finalPrompt", "a text", prompt));
    }
    JsonNode remix = response.property("remix");
    if (!remix.isBoolean()) {
      findings.add(finding("remix", "a boolean", remix));
    }
    return findings.stream().map(it -> it.seenIn(response.exchange().evidence())).toList();
  }

  private static Finding finding(String field, String expected, JsonNode found) {
    return Finding.should("window", "/properties/" + field, expected, found.toString());
  }
}
