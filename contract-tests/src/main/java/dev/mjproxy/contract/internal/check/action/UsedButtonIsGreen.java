package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.JsonNumbers;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import tools.jackson.databind.JsonNode;

/** Pages show by it what was pressed already. A button may have no style at all. */
@CheckInfo(
    id = "action/used-button-is-green",
    sentence = "A button that was pressed has style 3 from then on",
    requirement = Requirement.SHOULD,
    source = "base contract §6; protocol §4.4: fanstars-docs, plus-docs, plus-captures",
    operations = {"submitAction", "fetchTask"},
    scenarios = Scenario.UPSCALE)
final class UsedButtonIsGreen implements Check {
  private static final int GREEN = 3;

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun press = context.scenario(Scenario.UPSCALE);
    if (press.taskId().isEmpty()) {
      return press.noSuccess();
    }
    String pressed = PressedButton.customId(press);
    ScenarioRun parent = context.imagine();
    Exchange poll = context.send(context.call("fetchTask", parent.taskId().orElseThrow()));
    FindingCollector collector = new FindingCollector();
    for (JsonNode button : new TaskView(poll.json(), poll).buttons()) {
      JsonNode style = button.path("style");
      boolean isPressed = button.path("customId").asString("").equals(pressed);
      if (isPressed && style.isIntegralNumber() && !JsonNumbers.is(style, GREEN)) {
        collector.add(
            Finding.should("style", "/buttons/*/style", "3 for " + pressed, style.toString()),
            poll);
      }
    }
    return collector.outcome();
  }
}
