package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ScenarioCheck;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import java.util.ArrayList;
import java.util.List;

/** Told by their customIds, for labels differ. More buttons than these are welcome. */
@CheckInfo(
    id = "task/offers-its-buttons",
    sentence = "A finished task offers the buttons of its kind",
    source = "base contract §6; protocol §7: plus-captures, trueai",
    operations = "fetchTask")
final class TaskOffersItsButtons extends ScenarioCheck {
  TaskOffersItsButtons(Scenario scenario) {
    super(scenario);
  }

  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return scenarioRun(context).ifSucceeded(this::judge);
  }

  private List<Finding> judge(TaskView task) {
    List<String> customIds = task.customIds();
    List<String> expected = ScenarioTraits.of(scenario()).buttons();
    List<String> missing =
        expected.stream()
            .filter(button -> customIds.stream().noneMatch(it -> it.matches(button)))
            .toList();
    List<Finding> findings = new ArrayList<>();
    if (!missing.isEmpty()) {
      findings.add(finding(String.join(", ", missing), customIds));
    } else if (expected.isEmpty() && !customIds.isEmpty()) {
      findings.add(finding("no buttons", customIds));
    }
    return findings.stream().map(it -> it.seenIn(task.exchange().evidence())).toList();
  }

  /** Of a description's buttons there are captures; those of the others have one source. */
  private Finding finding(String expected, List<String> customIds) {
    String found = customIds.isEmpty() ? "none" : String.join(", ", customIds);
    Finding finding =
        Finding.must("buttons", "/buttons", expected, found)
            .following(customIds.isEmpty() ? TaskView.NO_BUTTONS : "");
    return scenario() == Scenario.DESCRIBE
        ? finding
        : FindingCollector.atMost(Requirement.SHOULD, finding);
  }
}
