package dev.mjproxy.contract.internal.check.dialect;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/** A change is an upscale or a variation, as if a button had been pressed. */
@CheckInfo(
    id = "dialect/task-shows-its-action",
    sentence = "The action of a task that an operation of a dialect makes says what was asked for",
    source = "protocol §4.3; novicezk, trueai",
    operations = "fetchTask")
final class TaskShowsItsKind extends ScenarioCheck {
  TaskShowsItsKind(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return scenarioRun(context).ifSeen(this::judge);
  }

  private List<Finding> judge(List<TaskView> tasks) {
    TaskView last = tasks.get(tasks.size() - 1);
    List<String> allowed = DialectTraits.actions(scenario());
    String action = last.text("action").orElse("");
    return allowed.contains(action)
        ? List.of()
        : List.of(
            DialectTraits.worth(
                scenario().label(),
                Finding.must("action", "/action", String.join(" or ", allowed), action)
                    .seenIn(last.exchange().evidence())));
  }
}
