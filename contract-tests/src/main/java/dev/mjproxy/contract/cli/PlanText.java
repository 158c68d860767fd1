package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.result.RunPlan;

/** A plan as text: the rules that would be checked, and their cost. */
final class PlanText {
  private PlanText() {}

  static String of(RunPlan plan) {
    StringBuilder text = new StringBuilder();
    for (RunPlan.PlannedRule rule : plan.rules()) {
      text.append(
          "%-6s  %s%s%n"
              .formatted(
                  rule.requirement(),
                  rule.id(),
                  rule.submissions() == 0 ? "" : "  costs up to " + rule.submissions()));
    }
    for (RunPlan.PlannedScenario scenario : plan.scenarios()) {
      text.append(
          "shared  scenario %s  costs up to %d%n"
              .formatted(scenario.label(), scenario.submissions()));
    }
    text.append(
        "%d rules, at most %d submissions; nothing was sent%n"
            .formatted(plan.rules().size(), plan.submissions()));
    return text.toString();
  }
}
