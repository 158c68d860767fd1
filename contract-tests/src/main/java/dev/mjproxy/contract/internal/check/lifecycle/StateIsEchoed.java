package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Outcome;

/** "`state` exact to the byte". */
@CheckInfo(
    id = "lifecycle/state-is-echoed",
    sentence = "The task shows the state that was sent, to the byte",
    source = "base contract §5; field notes §2.1",
    operations = {"submitImagine", "fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class StateIsEchoed implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.imagine();
    String state = run.sentText("state");
    return run.ifSeen(
        tasks -> PollFindings.each(tasks, task -> PollFindings.isNot(task, "state", state)));
  }
}
