package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/**
 * The column "Task.action" of the table of buttons. A missing action is left to the shape checks.
 */
@CheckInfo(
    id = "task/shows-its-action",
    sentence = "A task's action says what was asked for",
    source = "protocol §4.3, §7: plus-docs, trueai, new-api",
    operations = "fetchTask")
final class TaskShowsItsAction extends ScenarioCheck {
  TaskShowsItsAction(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return scenarioRun(context).ifSeen(this::judge);
  }

  private List<Finding> judge(List<TaskView> tasks) {
    TaskView last = tasks.get(tasks.size() - 1);
    List<String> allowed = ScenarioTraits.of(scenario()).actions();
    return last.text("action")
        .filter(action -> !allowed.contains(action))
        .map(
            action ->
                Finding.must("action", "/action", String.join(" or ", allowed), action)
                    .seenIn(last.exchange().evidence()))
        .map(List::of)
        .orElse(List.of());
  }
}
