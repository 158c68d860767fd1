package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import java.util.List;

/** The one way to see that V2 was not taken for V1: another button leads to a task all the same. */
@CheckInfo(
    id = "action/task-names-its-button",
    sentence = "Where a task names the button that led to it, that is the one that was pressed",
    requirement = Requirement.SHOULD,
    source = "protocol §4.5: plus-captures, plus-admin",
    operations = {"submitAction", "fetchTask"})
final class TaskNamesItsButton extends ScenarioCheck {
  TaskNamesItsButton(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = scenarioRun(context);
    return run.ifSucceeded(
        task -> {
          String pressed = PressedButton.customId(run);
          if (pressed.isEmpty()) {
            return List.of(); // Made by submitChange: there is no button to name.
          }
          String named = task.json().path("properties").path("customId").asString("");
          return named.isEmpty() || named.equals(pressed)
              ? List.of()
              : List.of(
                  Finding.should("button", "/properties/customId", pressed, named)
                      .seenIn(task.exchange().evidence()));
        });
  }
}
