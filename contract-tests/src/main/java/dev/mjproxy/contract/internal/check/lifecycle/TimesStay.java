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

/** A later poll may add a time, and none may move. */
@CheckInfo(
    id = "lifecycle/times-stay",
    sentence = "A time of a task never changes once it is set",
    source = "protocol §8",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class TimesStay implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSeen(TimesStay::judge);
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
                  .following(field + " moves")
                  .seenIn(task.exchange().evidence()));
        }
        known = now.isPresent() ? now : known;
      }
    }
    return findings;
  }
}
