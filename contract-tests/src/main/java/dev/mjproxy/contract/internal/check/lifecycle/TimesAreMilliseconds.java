package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** "All times are epoch milliseconds." A value in seconds or microseconds gives itself away. */
@CheckInfo(
    id = "lifecycle/times-are-milliseconds",
    sentence = "Times are milliseconds since 1970",
    source = "protocol §1: novicezk, new-api, plus-docs",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class TimesAreMilliseconds implements Check {
  static final List<String> TIMES = List.of("submitTime", "startTime", "finishTime");
  private static final long YEAR_2001 = 1_000_000_000_000L;
  private static final long YEAR_2286 = 10_000_000_000_000L;

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSeen(TimesAreMilliseconds::judge);
  }

  static List<Finding> judge(List<TaskView> tasks) {
    List<Finding> findings = new ArrayList<>();
    for (TaskView task : tasks) {
      for (String field : TIMES) {
        OptionalLong time = time(task, field);
        if (time.isPresent() && (time.getAsLong() < YEAR_2001 || time.getAsLong() >= YEAR_2286)) {
          findings.add(
              Finding.must(
                      "unit",
                      "/" + field,
                      "milliseconds since 1970",
                      Long.toString(time.getAsLong()))
                  .seenIn(task.exchange().evidence()));
        }
      }
    }
    return findings;
  }

  /** Relays send 0 for a time that is yet to come; the submission is not. */
  private static OptionalLong time(TaskView task, String field) {
    boolean isZero = field.equals("submitTime") && task.json().path(field).asLong(-1) == 0;
    return isZero ? OptionalLong.of(0) : task.time(field);
  }
}
