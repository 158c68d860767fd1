package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import java.util.Set;

/** A check of the task of one scenario; there is one rule for each scenario. */
public abstract class ScenarioCheck implements Check {
  private final Scenario scenario;

  /** The check of one scenario. */
  protected ScenarioCheck(Scenario scenario) {
    this.scenario = scenario;
  }

  /** Which one. */
  protected final Scenario scenario() {
    return scenario;
  }

  /** How its task went. */
  protected final ScenarioRun scenarioRun(CheckContext context) throws InterruptedException {
    return context.scenario(scenario);
  }

  @Override
  public final Set<Scenario> scenarios() {
    return Set.of(scenario);
  }
}
