package dev.mjproxy.contract.check.action;

import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import java.util.List;

/** The one way to see that V2 was not taken for V1: another button leads to a task all the same. */
@CheckInfo(
    id = "action/task-names-its-button",
    sentence = "Where a task names the button that led to it, that is the one that was pressed",
    requirement = Requirement.SHOULD,
    source = "protocol §4.5: plus-captures, plus-admin",
    operations = {"submitAction", "fetchTask"})
public final class TaskNamesItsButton extends KindCheck {
  /** The check of one button. */
  public TaskNamesItsButton(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = journey(session);
    return journey.ifSucceeded(
        task -> {
          String pressed = Pressed.customId(journey);
          String named = task.json().path("properties").path("customId").asString("");
          return named.isEmpty() || named.equals(pressed)
              ? List.of()
              : List.of(
                  Finding.should("button", "/properties/customId", pressed, named)
                      .seenIn(task.exchange().evidence()));
        });
  }
}
