package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.address.Address;
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
    id = "lifecycle/success-has-an-image",
    sentence = "A task that succeeded has an imageUrl",
    source = "protocol §4.3, §8: all servers",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class SuccessHasAnImage implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSucceeded(SuccessHasAnImage::judge);
  }

  static List<Finding> judge(TaskView task) {
    String url = task.text("imageUrl").orElse("");
    return Address.of(url).isPresent()
        ? List.of()
        : List.of(
            Finding.must(
                    "image",
                    "/imageUrl",
                    "an http(s) address",
                    task.json().path("imageUrl").toString())
                .seenIn(task.exchange().evidence()));
  }
}
