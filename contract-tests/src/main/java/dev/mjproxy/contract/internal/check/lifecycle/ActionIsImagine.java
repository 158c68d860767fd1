package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Outcome;

/** A missing action is left to the shape checks. */
@CheckInfo(
    id = "lifecycle/action-is-imagine",
    sentence = "The action of an imagine task is IMAGINE",
    source = "protocol §4.3: all servers",
    operations = {"submitImagine", "fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class ActionIsImagine implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context
        .imagine()
        .ifSeen(
            tasks ->
                PollFindings.each(tasks, task -> PollFindings.differs(task, "action", "IMAGINE")));
  }
}
