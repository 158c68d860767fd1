package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.time.Durations;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * "Times are compared with the server's `Date` header, with tolerance." A forgotten time zone shows
 * here.
 */
@CheckInfo(
    id = "lifecycle/times-fit-the-server",
    sentence = "Times agree with the server's own Date header",
    source = "base contract §7",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class TimesFitTheServer implements Check {
  private static final Duration TOLERANCE = Duration.ofMinutes(10);

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.imagine();
    boolean hasDate = run.polls().stream().anyMatch(poll -> poll.serverTime().isPresent());
    return run.tasks().isEmpty() || hasDate
        ? run.ifSeen(TimesFitTheServer::judge)
        : Outcome.inapplicable("the server sends no Date header to compare with");
  }

  static List<Finding> judge(List<TaskView> tasks) {
    List<Finding> findings = new ArrayList<>();
    Instant start = tasks.get(0).exchange().serverTime().orElse(Instant.EPOCH);
    for (TaskView task : tasks) {
      Instant now = task.exchange().serverTime().orElse(Instant.EPOCH);
      for (String field : TimesAreMilliseconds.TIMES) {
        task.time(field)
            .ifPresent(
                millis -> {
                  Instant time = Instant.ofEpochMilli(millis);
                  if (time.isBefore(start.minus(TOLERANCE)) || time.isAfter(now.plus(TOLERANCE))) {
                    findings.add(
                        finding(field, now, time, task.exchange().end())
                            .seenIn(task.exchange().evidence()));
                  }
                });
      }
    }
    return findings;
  }

  private static Finding finding(String field, Instant now, Instant time, Instant ours) {
    return Finding.must(
        "date",
        "/" + field,
        "a time within %s of the server's Date".formatted(Durations.show(TOLERANCE)),
        "%s while Date says %s; this machine's clock says %s, so look at %s"
            .formatted(time, now, ours, isNear(now, ours) ? "the time" : "Date"));
  }

  private static boolean isNear(Instant one, Instant other) {
    return Duration.between(one, other).abs().compareTo(TOLERANCE) <= 0;
  }
}
