package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.check.lifecycle.TaskLifeRules;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.ArrayList;
import java.util.List;

/** All that holds for an imagine task's id, status, progress, times and end. */
@CheckInfo(
    id = "task/lives-by-the-rules",
    sentence = "A task of any kind keeps its id, moves forward, and is complete at its end",
    source = "base contract §7; protocol §8: novicezk, plus-docs, trueai",
    operations = "fetchTask")
final class TaskLivesByTheRules extends ScenarioCheck {
  TaskLivesByTheRules(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = scenarioRun(context);
    return run.ifSeen(tasks -> judge(tasks, run.taskId().orElseThrow()));
  }

  private List<Finding> judge(List<TaskView> tasks, String taskId) {
    List<Finding> findings = new ArrayList<>(TaskLifeRules.broken(tasks, taskId));
    if (ScenarioTraits.of(scenario()).isPicture()) {
      tasks.stream()
          .filter(TaskView::hasSucceeded)
          .findFirst()
          .ifPresent(task -> findings.addAll(TaskLifeRules.brokenByPicture(task)));
    }
    return findings;
  }
}
