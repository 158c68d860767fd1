package dev.mjproxy.contract.internal.check.dialect;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.check.lifecycle.TaskLifeRules;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.ArrayList;
import java.util.List;

/** All that holds for the id, status, progress, times, state and end of any task. */
@CheckInfo(
    id = "dialect/task-keeps-the-rules",
    sentence =
        "A task that an operation of a dialect makes keeps id and state, moves forward, and is complete at its end",
    source = "base contract §5 and §7; protocol §8: novicezk, trueai",
    operations = "fetchTask")
final class TaskKeepsTheRules extends ScenarioCheck {
  TaskKeepsTheRules(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = scenarioRun(context);
    String state = context.submissions().state();
    return run.ifSeen(tasks -> judge(tasks, run.taskId().orElseThrow(), state));
  }

  private List<Finding> judge(List<TaskView> tasks, String taskId, String state) {
    List<Finding> findings = new ArrayList<>(TaskLifeRules.broken(tasks, taskId));
    findings.addAll(PollFindings.each(tasks, task -> PollFindings.isNot(task, "state", state)));
    if (DialectTraits.isPicture(scenario())) {
      tasks.stream()
          .filter(TaskView::hasSucceeded)
          .findFirst()
          .ifPresent(task -> findings.addAll(TaskLifeRules.brokenByPicture(task)));
    }
    return findings.stream()
        .map(finding -> DialectTraits.worth(scenario().label(), finding))
        .toList();
  }
}
