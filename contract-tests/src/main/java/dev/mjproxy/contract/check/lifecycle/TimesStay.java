package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** A later look may add a time, and none may move. */
@CheckInfo(
    id = "lifecycle/times-stay",
    sentence = "A time of a task never changes once it is set",
    source = "protocol §8",
    operations = {"fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class TimesStay implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    return session.journeys().imagine().ifSeen(TimesStay::judge);
  }

  static List<Finding> judge(List<TaskView> tasks) {
    List<Finding> findings = new ArrayList<>();
    for (String field : TimesAreMilliseconds.TIMES) {
      OptionalLong known = OptionalLong.empty();
      for (TaskView task : tasks) {
        OptionalLong now = task.time(field);
        if (known.isPresent() && !known.equals(now)) {
          findings.add(
              Finding.must(
                      "moves",
                      "/" + field,
                      "still " + known.getAsLong(),
                      now.isPresent() ? Long.toString(now.getAsLong()) : "nothing")
                  .seenIn(task.exchange().evidence()));
        }
        known = now.isPresent() ? now : known;
      }
    }
    return findings;
  }
}
