package dev.mjproxy.contract.check;

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

  /** How many submissions the whole may cost at most. */
  public int submissions() {
    return rules.stream().mapToInt(Rule::submissions).sum()
        + journeys().stream().mapToInt(JourneyKind::submissions).sum();
  }
}
