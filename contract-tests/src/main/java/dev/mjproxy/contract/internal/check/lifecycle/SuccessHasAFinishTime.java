package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/** "SUCCESS: 100%, finishTime, imageUrl, buttons." */
@CheckInfo(
    id = "lifecycle/success-has-a-finish-time",
    sentence = "A task that succeeded has a finishTime",
    source = "protocol §8: novicezk, trueai",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class SuccessHasAFinishTime implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSucceeded(SuccessHasAFinishTime::judge);
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
