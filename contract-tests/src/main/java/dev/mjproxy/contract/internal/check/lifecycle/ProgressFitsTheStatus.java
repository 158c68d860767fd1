package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.Optional;

/** "SUCCESS: 100%"; while a task is in progress it has less. */
@CheckInfo(
    id = "lifecycle/progress-fits-the-status",
    sentence = "Progress is at most 100 %, and 100 % only at the end",
    source = "protocol §8: novicezk, trueai",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class ProgressFitsTheStatus implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context
        .imagine()
        .ifSeen(tasks -> PollFindings.each(tasks, ProgressFitsTheStatus::judge));
  }

  static Optional<Finding> judge(TaskView task) {
    int percent = task.percent().orElse(0);
    boolean isWaiting = task.status().equals("NOT_START") && percent > 0;
    boolean isTooMuch = percent > 100 || (percent == 100 && isWorking(task));
    return isWaiting || isTooMuch
        ? Optional.of(
            Finding.must(
                "progress",
                "/progress",
                isWaiting ? "0% or nothing before the start" : "less than 100% before the end",
                "%d%% as %s".formatted(percent, task.status())))
        : Optional.empty();
  }

  private static boolean isWorking(TaskView task) {
    return task.status().equals("SUBMITTED") || task.status().equals("NOT_START");
  }
}
