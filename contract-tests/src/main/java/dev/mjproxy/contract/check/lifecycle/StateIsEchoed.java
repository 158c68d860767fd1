package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;

/** "`state` exact to the byte". */
@CheckInfo(
    id = "lifecycle/state-is-echoed",
    sentence = "The task shows the state that was sent, to the byte",
    source = "base contract §5; field notes §2.1",
    operations = {"submitImagine", "fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class StateIsEchoed implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    String state = session.journeys().submissions().state();
    return session
        .journeys()
        .imagine()
        .ifSeen(tasks -> Looks.each(tasks, task -> Looks.isNot(task, "state", state)));
  }
}
