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
import java.util.OptionalInt;

/** Progress that is no percentage is passed over; a failure may empty it. */
@CheckInfo(
    id = "lifecycle/progress-never-falls",
    sentence = "Progress never falls from one poll to the next",
    source = "protocol §8; field notes §1.1",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class ProgressNeverFalls implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSeen(ProgressNeverFalls::judge);
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
