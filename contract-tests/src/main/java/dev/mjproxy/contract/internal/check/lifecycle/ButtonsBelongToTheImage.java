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
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** "customIds carry the image's own uuid (`properties.messageHash`)". */
@CheckInfo(
    id = "lifecycle/buttons-belong-to-the-image",
    sentence = "All buttons carry the id of their own image",
    source = "base contract §6; protocol §7: plus-captures, plus-docs",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class ButtonsBelongToTheImage implements Check {
  private static final Pattern UUID =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSucceeded(ButtonsBelongToTheImage::judge);
  }

  static List<Finding> judge(TaskView task) {
    List<Finding> findings = new ArrayList<>();
    List<String> customIds = task.customIds();
    String hash = task.json().path("properties").path("messageHash").asString("");
    String expected = hash.isEmpty() && !customIds.isEmpty() ? uuid(customIds.get(0)) : hash;
    for (int i = 0; i < customIds.size(); i++) {
      if (!uuid(customIds.get(i)).equals(expected)) {
        findings.add(
            Finding.must(
                    "uuid",
                    "/buttons/" + i + "/customId",
                    "the uuid of this image, " + expected,
                    customIds.get(i))
                .seenIn(task.exchange().evidence()));
      }
    }
    return findings;
  }

  private static String uuid(String customId) {
    Matcher matcher = UUID.matcher(customId);
    return matcher.find() ? matcher.group() : "";
  }
}
