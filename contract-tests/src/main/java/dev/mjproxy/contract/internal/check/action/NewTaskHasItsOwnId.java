package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioButton;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/** The pressed button starts a task beside its parent, which stays as it was. */
@CheckInfo(
    id = "action/new-task-has-its-own-id",
    sentence = "A pressed button makes a task with an id of its own",
    source = "protocol §3.5: plus-docs, trueai, plus-captures",
    operations = "submitAction")
final class NewTaskHasItsOwnId extends ScenarioCheck {
  NewTaskHasItsOwnId(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = scenarioRun(context);
    ScenarioRun parent = context.scenario(ScenarioButton.of(scenario()).orElseThrow().parent());
    return run.ifAccepted(
        id ->
            parent.taskId().filter(id::equals).isPresent()
                ? List.of(
                    Finding.must("own-id", "/result", "an id of its own", "the parent's")
                        .seenIn(run.exchanges().get(0).evidence()))
                : List.of());
  }
}
