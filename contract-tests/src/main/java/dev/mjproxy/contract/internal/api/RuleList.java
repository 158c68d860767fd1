package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Collects the rules of the families. */
public final class RuleList {
  private final ApiSpec spec;
  private final List<Rule> rules = new ArrayList<>();

  /** An empty list. */
  public RuleList(ApiSpec spec) {
    this.spec = spec;
  }

  /** The spec. */
  public ApiSpec spec() {
    return spec;
  }

  /** One rule. */
  public void add(Check check) {
    rules.add(Rule.of(check));
  }

  /** One rule for each of these operations. */
  public void each(List<Operation> operations, Function<Operation, Check> check) {
    operations.forEach(operation -> rules.add(Rule.of(check.apply(operation), operation)));
  }

  /** One rule for each of these scenarios. */
  public void scenarios(List<Scenario> scenarios, Function<Scenario, Check> check) {
    scenarios.forEach(scenario -> rules.add(Rule.of(check.apply(scenario), scenario)));
  }

  /** The operations with these ids. */
  public List<Operation> named(String... operationIds) {
    return List.of(operationIds).stream().map(spec::operation).toList();
  }

  /** All of them, in order. */
  public List<Rule> all() {
    return List.copyOf(rules);
  }
}
