package dev.mjproxy.contract.check;

import dev.mjproxy.contract.verdict.RunPlan;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a run would do, and what it may cost.
 *
 * @param rules the selected rules in their order
 */
public record Plan(List<Rule> rules) {
  public Plan {
    rules = List.copyOf(rules);
  }

  /** The shared journeys that the rules need. */
  public Set<JourneyKind> journeys() {
    Set<JourneyKind> journeys = EnumSet.noneOf(JourneyKind.class);
    rules.forEach(rule -> journeys.addAll(rule.journeys()));
    return journeys;
  }

  /** The same for those who only read it. */
  public RunPlan forReaders() {
    return new RunPlan(
        rules.stream()
            .map(
                rule ->
                    new RunPlan.PlannedRule(
                        rule.id(), rule.info().requirement(), rule.submissions()))
            .toList(),
        journeys().stream()
            .map(kind -> new RunPlan.PlannedJourney(kind.label(), kind.submissions()))
            .toList());
  }

  /** How many submissions the whole may cost at most. */
  public int submissions() {
    return forReaders().submissions();
  }
}
