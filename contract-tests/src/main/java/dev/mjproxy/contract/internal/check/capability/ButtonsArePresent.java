package dev.mjproxy.contract.internal.check.capability;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioButton;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/**
 * One finding for a server whose tasks show no buttons, and for one that shows them elsewhere.
 * Where there are none, the rules about what they lead to are unsupported.
 */
@CheckInfo(
    id = "capability/buttons-are-present",
    sentence = "A finished imagine task shows buttons, in its field buttons",
    source = "base contract §6; protocol §7: plus-captures, plus-docs",
    operations = "fetchTask",
    scenarios = Scenario.IMAGINE)
final class ButtonsArePresent implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    return context.imagine().ifSucceeded(ButtonsArePresent::judge);
  }

  @Override
  public boolean isNeededBy(Rule other) {
    return other.scenarios().stream().anyMatch(ScenarioButton.SCENARIOS::contains);
  }

  private static List<Finding> judge(TaskView task) {
    if (task.hasButtonsInPlace()) {
      return List.of();
    }
    boolean isElsewhere = !task.buttons().isEmpty();
    return List.of(
        Finding.must(
                isElsewhere ? "elsewhere" : "absent",
                "/buttons",
                "buttons",
                isElsewhere ? "them in properties.buttons" : "none")
            .following(isElsewhere ? "" : TaskView.NO_BUTTONS)
            .seenIn(task.exchange().evidence()));
  }
}
