package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.Optional;
import java.util.OptionalLong;

/** submitTime ≤ startTime ≤ finishTime, where they are set. */
@CheckInfo(
    id = "lifecycle/times-are-ordered",
    sentence = "A task is submitted, then starts, then finishes",
    source = "protocol §8: novicezk, trueai",
    operations = {"fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class TimesAreOrdered implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    return session.journeys().imagine().ifSeen(tasks -> Looks.each(tasks, TimesAreOrdered::judge));
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
