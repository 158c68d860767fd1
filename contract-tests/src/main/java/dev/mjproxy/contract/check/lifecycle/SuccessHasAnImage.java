package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Address;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;

/** "SUCCESS: 100%, finishTime, imageUrl, buttons." */
@CheckInfo(
    id = "lifecycle/success-has-an-image",
    sentence = "A task that succeeded has an imageUrl",
    source = "protocol §4.3, §8: all servers",
    operations = {"fetchTask"},
    journeys = {JourneyKind.IMAGINE})
public final class SuccessHasAnImage implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    return session.journeys().imagine().ifSucceeded(SuccessHasAnImage::judge);
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
