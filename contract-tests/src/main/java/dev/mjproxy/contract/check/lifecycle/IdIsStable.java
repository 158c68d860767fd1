package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;

/** A missing id is left to the shape checks. */
@CheckInfo(
    id = "lifecycle/id-is-stable",
    sentence = "Every look at a task shows the id that was asked for",
    source = "protocol §1: all servers",
    operations = {"submitImagine", "fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class IdIsStable implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    String id = session.journeys().imagine().taskId().orElse("");
    return session
        .journeys()
        .imagine()
        .ifSeen(tasks -> Looks.each(tasks, task -> Looks.differs(task, "id", id)));
  }
}
