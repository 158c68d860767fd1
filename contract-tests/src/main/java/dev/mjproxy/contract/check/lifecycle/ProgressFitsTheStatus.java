package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.Optional;

/** "SUCCESS: 100%"; while a task works it has less. */
@CheckInfo(
    id = "lifecycle/progress-fits-the-status",
    sentence = "Progress is at most 100 %, and 100 % only at the end",
    source = "protocol §8: novicezk, trueai",
    operations = {"fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class ProgressFitsTheStatus implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    return session
        .journeys()
        .imagine()
        .ifSeen(tasks -> Looks.each(tasks, ProgressFitsTheStatus::judge));
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
