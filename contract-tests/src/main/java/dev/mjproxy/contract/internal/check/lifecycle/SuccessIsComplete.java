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
    id = "lifecycle/success-is-100-percent",
    sentence = "A task that succeeded has a progress of 100 %",
    source = "protocol §8: novicezk, trueai, new-api",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class SuccessIsComplete implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSucceeded(SuccessIsComplete::judge);
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
