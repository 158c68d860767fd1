package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;

/** A missing action is left to the shape checks. */
@CheckInfo(
    id = "lifecycle/action-is-imagine",
    sentence = "The action of an imagine task is IMAGINE",
    source = "protocol §4.3: all servers",
    operations = {"submitImagine", "fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class ActionIsImagine implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    return session
        .journeys()
        .imagine()
        .ifSeen(tasks -> Looks.each(tasks, task -> Looks.differs(task, "action", "IMAGINE")));
  }
}
