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
    id = "lifecycle/success-has-a-finish-time",
    sentence = "A task that succeeded has a finishTime",
    source = "protocol §8: novicezk, trueai",
    operations = {"fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class SuccessHasAFinishTime implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    return session.journeys().imagine().ifSucceeded(SuccessHasAFinishTime::judge);
  }

  static List<Finding> judge(TaskView task) {
    return task.time("finishTime").isPresent()
        ? List.of()
        : List.of(
            Finding.must(
                    "finish",
                    "/finishTime",
                    "the time when it ended",
                    task.json().path("finishTime").toString())
                .seenIn(task.exchange().evidence()));
  }
}
