package dev.mjproxy.contract.check;

import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The rules while they are listed. */
final class RuleList {
  private final ApiSpec spec;
  private final List<Rule> rules = new ArrayList<>();

  RuleList(ApiSpec spec) {
    this.spec = spec;
  }

  ApiSpec spec() {
    return spec;
  }

  /** One rule. */
  void add(Check check) {
    rules.add(Rule.of(check));
  }

  /** One rule for each of these operations. */
  void each(List<Operation> operations, Function<Operation, Check> check) {
    operations.forEach(operation -> rules.add(Rule.of(check.apply(operation), operation)));
  }

  /** One rule for each of these kinds of tasks. */
  void kinds(List<JourneyKind> kinds, Function<JourneyKind, Check> check) {
    kinds.forEach(kind -> rules.add(Rule.of(check.apply(kind), kind)));
  }

  /** The operations with these ids. */
  List<Operation> named(String... operationIds) {
    return List.of(operationIds).stream().map(spec::operation).toList();
  }

  /** All of them, in order. */
  List<Rule> all() {
    return List.copyOf(rules);
  }
}
