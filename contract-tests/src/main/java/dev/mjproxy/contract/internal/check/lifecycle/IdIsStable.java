package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Outcome;

/** A missing id is left to the shape checks. */
@CheckInfo(
    id = "lifecycle/id-is-stable",
    sentence = "Every poll of a task shows the id that was asked for",
    source = "protocol §1: all servers",
    operations = {"submitImagine", "fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class IdIsStable implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    String id = context.imagine().taskId().orElse("");
    return context
        .imagine()
        .ifSeen(tasks -> PollFindings.each(tasks, task -> PollFindings.differs(task, "id", id)));
  }
}
