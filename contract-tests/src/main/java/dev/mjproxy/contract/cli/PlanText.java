package dev.mjproxy.contract.cli;

import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Plan;
import dev.mjproxy.contract.check.Rule;

/** A plan as text: what would be checked, and its price. */
final class PlanText {
  private PlanText() {}

  static String of(Plan plan) {
    StringBuilder text = new StringBuilder();
    for (Rule rule : plan.rules()) {
      text.append(
          "%-6s  %s%s%n"
              .formatted(
                  rule.info().requirement(),
                  rule.id(),
                  rule.submissions() == 0 ? "" : "  costs up to " + rule.submissions()));
    }
    for (JourneyKind journey : plan.journeys()) {
      text.append(
          "shared  journey %s  costs up to %d%n".formatted(journey.label(), journey.submissions()));
    }
    text.append(
        "%d rules, at most %d submissions; nothing was sent%n"
            .formatted(plan.rules().size(), plan.submissions()));
    return text.toString();
  }
}
