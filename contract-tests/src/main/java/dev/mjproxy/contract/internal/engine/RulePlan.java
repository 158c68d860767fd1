package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.capability.Capabilities;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.result.RunPlan;
import dev.mjproxy.openapi.ApiSpec;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The rules of a run, and their maximum cost.
 *
 * @param rules the selected rules in their order
 */
public record RulePlan(List<Rule> rules) {
  public RulePlan {
    rules = List.copyOf(rules);
  }

  /**
   * The rules that a selection names.
   *
   * @throws IllegalArgumentException if a word of it names nothing
   */
  public static RulePlan of(List<Rule> rules, Selection selection, ApiSpec spec) {
    RuleFilter filter = new RuleFilter(selection, spec);
    List<String> unknown = filter.unknown(rules);
    if (!unknown.isEmpty()) {
      throw new IllegalArgumentException(
          "expected the id, family, tag or operation of a check, found %s; see list-checks"
              .formatted(String.join(", ", unknown)));
    }
    return new RulePlan(filter.selected(rules));
  }

  /** The plan without rules about operations that only other dialects have. */
  public RulePlan servedBy(Capabilities capabilities) {
    return new RulePlan(
        rules.stream().filter(rule -> !rule.isOfAnotherDialect(capabilities)).toList());
  }

  /** The shared scenarios that the rules need. */
  public Set<Scenario> scenarios() {
    Set<Scenario> all = EnumSet.noneOf(Scenario.class);
    rules.forEach(rule -> all.addAll(rule.scenarios()));
    return all;
  }

  /** Ids of the operations without which one of the rules cannot be judged. */
  public Set<String> neededOperations() {
    Set<String> all = new HashSet<>();
    rules.stream()
        .filter(rule -> !rule.info().anyOperation())
        .forEach(rule -> all.addAll(rule.neededOperations()));
    return all;
  }

  /** Whether one of the rules needs mode prefixes. */
  public boolean needsModePrefixes() {
    return rules.stream().anyMatch(rule -> rule.info().needsModePrefixes());
  }

  /** The numbers of the rules of one stage, in their order. */
  List<Integer> numbersOf(Stage stage) {
    return IntStream.range(0, rules.size())
        .filter(number -> rules.get(number).stage() == stage)
        .boxed()
        .toList();
  }

  /** The same for those who only read it. */
  public RunPlan toRunPlan() {
    return new RunPlan(
        rules.stream()
            .map(
                rule ->
                    new RunPlan.PlannedRule(
                        rule.id(), rule.info().requirement(), rule.submissions()))
            .toList(),
        scenarios().stream()
            .map(scenario -> new RunPlan.PlannedScenario(scenario.label(), scenario.submissions()))
            .toList());
  }

  /** How many submissions the whole may cost at most. */
  public int submissions() {
    return toRunPlan().submissions();
  }
}
