package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Outcome;

/** "`state` exact to the byte", for other submissions than imagine too. */
@CheckInfo(
    id = "task/echoes-its-state",
    sentence = "A task of any kind shows the state that was sent, to the byte",
    source = "base contract §5; field notes §2.1",
    operations = "fetchTask")
final class TaskEchoesItsState extends ScenarioCheck {
  TaskEchoesItsState(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = scenarioRun(context);
    String state = run.sentText("state");
    return run.ifSeen(
        tasks -> PollFindings.each(tasks, task -> PollFindings.isNot(task, "state", state)));
  }
}
