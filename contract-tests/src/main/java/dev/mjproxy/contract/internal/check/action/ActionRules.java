package dev.mjproxy.contract.internal.check.action;

import dev.mjproxy.contract.internal.api.RuleList;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioButton;
import java.util.List;

/** The rules about buttons and the modals that they ask for. */
public final class ActionRules {
  private ActionRules() {}

  /** Adds them to the list. */
  public static void add(RuleList rules) {
    List<Scenario> modals =
        ScenarioButton.SCENARIOS.stream().filter(ScenarioButton::alwaysAsksForModal).toList();
    rules.scenarios(ScenarioButton.SCENARIOS, NewTaskHasItsOwnId::new);
    rules.scenarios(
        ScenarioButton.SCENARIOS.stream().filter(it -> it != Scenario.REGION).toList(),
        TaskNamesItsButton::new);
    rules.add(new UsedButtonIsGreen());
    rules.scenarios(modals, ModalIsAsked::new);
    rules.scenarios(modals, TaskWaitsForItsModal::new);
    rules.add(new ModalWindowIsFilled());
    rules.scenarios(
        List.of(
            Scenario.VARIATION, Scenario.REROLL, Scenario.PAN, Scenario.CUSTOM_ZOOM, Scenario.PICK),
        ModalKeepsTheId::new);
    rules.add(new ModalIsNotQueued());
    rules.add(new AbandonedModalIsCancelled());
  }
}
