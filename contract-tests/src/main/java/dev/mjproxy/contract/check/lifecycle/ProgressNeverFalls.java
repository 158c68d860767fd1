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
import java.util.OptionalInt;

/** Progress that is no percentage is passed over; a failure may empty it. */
@CheckInfo(
    id = "lifecycle/progress-never-falls",
    sentence = "Progress never falls from one look to the next",
    source = "protocol §8; field notes §1.1",
    operations = {"fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class ProgressNeverFalls implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    return session.journeys().imagine().ifSeen(ProgressNeverFalls::judge);
  }

  static List<Finding> judge(List<TaskView> tasks) {
    List<Finding> findings = new ArrayList<>();
    int highest = 0;
    for (TaskView task : tasks) {
      OptionalInt percent = task.percent();
      if (percent.isPresent() && percent.getAsInt() < highest) {
        findings.add(
            Finding.must(
                    "falls",
                    "/progress",
                    "progress that never falls",
                    "%d%% after %d%%".formatted(percent.getAsInt(), highest))
                .seenIn(task.exchange().evidence()));
      }
      highest = Math.max(highest, percent.orElse(0));
    }
    return findings;
  }
}
