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
import java.util.regex.Pattern;

/** "U1–U4, reroll, V1–V4 in that order." Told by their customIds, for labels differ. */
@CheckInfo(
    id = "lifecycle/success-has-grid-buttons",
    sentence = "A finished imagine task offers U1 to U4, reroll, and V1 to V4, in that order",
    source = "base contract §6; protocol §7: plus-captures, plus-docs",
    operations = {"fetchTask"},
    scenarios = {Scenario.IMAGINE})
final class SuccessHasGridButtons implements Check {
  private static final List<String> GRID =
      List.of(
          "upsample::1",
          "upsample::2",
          "upsample::3",
          "upsample::4",
          "reroll::0",
          "variation::1",
          "variation::2",
          "variation::3",
          "variation::4");

  /** The reroll shows a sign. */
  private static final List<String> LABELS =
      List.of("U1", "U2", "U3", "U4", "", "V1", "V2", "V3", "V4");

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSucceeded(SuccessHasGridButtons::judge);
  }

  private static List<Finding> judge(TaskView task) {
    List<String> found = new ArrayList<>();
    Pattern kind = Pattern.compile("^MJ::JOB::([a-z]+::[0-9])::.*");
    for (String customId : task.customIds()) {
      found.add(kind.matcher(customId).replaceFirst("$1"));
    }
    return found.equals(GRID)
        ? mislabelled(task)
        : List.of(
            Finding.must(
                    "buttons",
                    "/buttons",
                    "MJ::JOB:: " + String.join(", ", GRID),
                    found.isEmpty() ? "none" : String.join(", ", found))
                .following(found.isEmpty() ? TaskView.NO_BUTTONS : "")
                .seenIn(task.exchange().evidence()));
  }

  /** Who presses U1 wants the first picture. A button may show no label at all. */
  private static List<Finding> mislabelled(TaskView task) {
    List<Finding> findings = new ArrayList<>();
    for (int i = 0; i < GRID.size(); i++) {
      String label = task.buttons().get(i).path("label").asString("");
      if (!label.isEmpty() && !LABELS.get(i).isEmpty() && !label.equals(LABELS.get(i))) {
        findings.add(
            Finding.must("label", "/buttons/*/label", LABELS.get(i) + " for " + GRID.get(i), label)
                .seenIn(task.exchange().evidence()));
      }
    }
    return findings;
  }
}
