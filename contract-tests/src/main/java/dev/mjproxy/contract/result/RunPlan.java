package dev.mjproxy.contract.result;

import java.util.List;

/**
 * The rules that a run would check, and their maximum cost.
 *
 * @param rules the selected rules in their order
 * @param scenarios the tasks that several rules share, each submitted once
 */
public record RunPlan(List<PlannedRule> rules, List<PlannedScenario> scenarios) {
  public RunPlan {
    rules = List.copyOf(rules);
    scenarios = List.copyOf(scenarios);
  }

  /**
   * One rule.
   *
   * @param id its id, such as {@code shape/wrong-method/submitBlend}
   * @param requirement its severity
   * @param submissions how many submissions it may cost at most, shared tasks aside
   */
  public record PlannedRule(String id, Requirement requirement, int submissions) {}

  /**
   * One shared task.
   *
   * @param label its name, such as {@code imagine}
   * @param submissions how many submissions it may cost at most
   */
  public record PlannedScenario(String label, int submissions) {}

  /** How many submissions the whole may cost at most. */
  public int submissions() {
    return rules.stream().mapToInt(PlannedRule::submissions).sum()
        + scenarios.stream().mapToInt(PlannedScenario::submissions).sum();
  }
}
