package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import java.util.Set;

/** A check that looks at the journey of one kind of task; there is a rule for each kind. */
public abstract class ScenarioCheck implements Check {
  private final Scenario scenario;

  /** The check of one kind of task. */
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
