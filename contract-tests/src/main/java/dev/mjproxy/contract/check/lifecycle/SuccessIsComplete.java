package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;

/** "SUCCESS: 100%, finishTime, imageUrl, buttons." */
@CheckInfo(
    id = "lifecycle/success-is-100-percent",
    sentence = "A task that succeeded has a progress of 100 %",
    source = "protocol §8: novicezk, trueai, new-api",
    operations = {"fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class SuccessIsComplete implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    return session.journeys().imagine().ifSucceeded(SuccessIsComplete::judge);
  }

  static List<Finding> judge(TaskView task) {
    return task.percent().orElse(0) == 100
        ? List.of()
        : List.of(
            Finding.must(
                    "progress", "/progress", "\"100%\"", task.json().path("progress").toString())
                .seenIn(task.exchange().evidence()));
  }
}
