package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.RuleList;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioButton;
import java.util.List;

/** The rules about tasks of every kind. */
public final class TaskRules {
  private TaskRules() {}

  /** Adds them to the list. */
  public static void add(RuleList rules) {
    rules.scenarios(
        ScenarioTraits.scenarios().stream()
            .filter(it -> !ScenarioButton.alwaysAsksForModal(it))
            .toList(),
        TaskIsAccepted::new);
    rules.scenarios(ScenarioTraits.scenarios(), TaskShowsItsAction::new);
    rules.scenarios(ScenarioTraits.scenarios(), TaskEchoesItsState::new);
    rules.scenarios(ScenarioTraits.scenarios(), TaskLivesByTheRules::new);
    rules.scenarios(ScenarioTraits.successful(), TaskOffersItsButtons::new);
    rules.scenarios(List.of(Scenario.DESCRIBE, Scenario.SHORTEN), TextIsInFinalPrompt::new);
    rules.add(new FailureIsExplained());
    rules.add(new PicturesAreUnique());
    rules.add(new SeedIsStable());
    rules.add(new UploadServesTheBytes());
  }
}
