package dev.mjproxy.contract.check.action;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.JsonNumbers;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import tools.jackson.databind.JsonNode;

/** Pages show by it what was pressed already. A button may have no style at all. */
@CheckInfo(
    id = "action/used-button-is-green",
    sentence = "A button that was pressed has style 3 from then on",
    requirement = Requirement.SHOULD,
    source = "base contract §6; protocol §4.4: fanstars-docs, plus-docs, plus-captures",
    operations = {"submitAction", "fetchTask"},
    journeys = JourneyKind.UPSCALE)
public final class UsedButtonIsGreen implements Check {
  private static final int GREEN = 3;

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey press = session.journeys().of(JourneyKind.UPSCALE);
    if (press.taskId().isEmpty()) {
      return press.noSuccess();
    }
    String pressed = Pressed.customId(press);
    Journey parent = session.journeys().imagine();
    Exchange look = session.send(session.call("fetchTask", parent.taskId().orElseThrow()));
    Judge judge = new Judge();
    for (JsonNode button : look.json().path("buttons")) {
      JsonNode style = button.path("style");
      boolean isPressed = button.path("customId").asString("").equals(pressed);
      if (isPressed && style.isIntegralNumber() && !JsonNumbers.is(style, GREEN)) {
        judge.add(
            Finding.should("style", "/buttons/*/style", "3 for " + pressed, style.toString()),
            look);
      }
    }
    return judge.outcome();
  }
}
