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
import java.util.OptionalLong;

/** submitTime ≤ startTime ≤ finishTime, where they are set. */
@CheckInfo(
    id = "lifecycle/times-are-ordered",
    sentence = "A task is submitted, then starts, then finishes",
    source = "protocol §8: novicezk, trueai",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class TimesAreOrdered implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSeen(tasks -> PollFindings.each(tasks, TimesAreOrdered::judge));
  }

  static Optional<Finding> judge(TaskView task) {
    return inOrder(task, "submitTime", "startTime")
        .or(() -> inOrder(task, "startTime", "finishTime"))
        .or(() -> inOrder(task, "submitTime", "finishTime"));
  }

  private static Optional<Finding> inOrder(TaskView task, String earlier, String later) {
    OptionalLong from = task.time(earlier);
    OptionalLong to = task.time(later);
    return from.isPresent() && to.isPresent() && to.getAsLong() < from.getAsLong()
        ? Optional.of(
            Finding.must(
                "order",
                "/" + later,
                "a time not before " + earlier + " " + from.getAsLong(),
                Long.toString(to.getAsLong())))
        : Optional.empty();
  }
}
