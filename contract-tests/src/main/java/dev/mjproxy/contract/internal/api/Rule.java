package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.capability.Capabilities;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.scenario.DialectOperations;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.openapi.Operation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A rule: a check, for one operation, one scenario, or the server as a whole.
 *
 * @param info what the check says about itself
 * @param operation the operation, if the check has one rule for each
 * @param scenario the scenario, if the check has one rule for each
 * @param check what to run
 */
public record Rule(
    CheckInfo info, Optional<Operation> operation, Optional<Scenario> scenario, Check check) {

  /** A rule about the server, or about a fixed set of operations. */
  static Rule of(Check check) {
    return new Rule(info(check), Optional.empty(), Optional.empty(), check);
  }

  /** A rule about one operation. */
  static Rule of(Check check, Operation operation) {
    return new Rule(info(check), Optional.of(operation), Optional.empty(), check);
  }

  /** A rule about one scenario. */
  static Rule of(Check check, Scenario scenario) {
    return new Rule(info(check), Optional.empty(), Optional.of(scenario), check);
  }

  /** Its address: the check's id, and the operation or the scenario where there is one. */
  public String id() {
    return operation
        .map(Operation::operationId)
        .or(() -> scenario.map(Scenario::label))
        .map(last -> info.id() + "/" + last)
        .orElse(info.id());
  }

  /** Ids of all operations that it is about. */
  public List<String> operations() {
    return operation.map(it -> List.of(it.operationId())).orElse(List.of(info.operations()));
  }

  /** How many submissions it may cost, beside its scenarios. */
  public int submissions() {
    return check.submissions();
  }

  /** The shared submissions that it needs, those that they build on included. */
  public Set<Scenario> scenarios() {
    Set<Scenario> all = EnumSet.noneOf(Scenario.class);
    check.scenarios().forEach(needed -> all.addAll(needed.withParents()));
    List.of(info.scenarios()).forEach(needed -> all.addAll(needed.withParents()));
    return all;
  }

  /** Ids of all operations that it calls or its scenarios call. */
  public Set<String> neededOperations() {
    Set<String> all = new LinkedHashSet<>(operations());
    scenarios().forEach(needed -> all.addAll(needed.operations()));
    return all;
  }

  /**
   * Ids of the operations whose absence leaves nothing to check of it; none if it can do without.
   *
   * @param isMissing whether an operation is not there
   */
  public List<String> lacking(Predicate<String> isMissing) {
    Set<String> needed = neededOperations();
    if (info.anyOperation() && !operations().stream().allMatch(isMissing)) {
      operations().forEach(needed::remove);
    }
    return needed.stream().filter(isMissing).toList();
  }

  /** Why there is nothing to check on a server that has no more than this; empty if there is. */
  public Optional<Outcome> obstacle(Capabilities capabilities) {
    if (info.needsModePrefixes() && !capabilities.hasModePrefixes()) {
      return Optional.of(
          Outcome.unsupported(
              "the server has no mode prefixes; see capability/mode-prefixes-are-present"));
    }
    List<String> lacking =
        capabilities.lacking(
            lacking(id -> capabilities.lacks(id) && !isReplaced(id, capabilities)));
    return lacking.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Outcome.unsupported(
                "the server lacks %s; see capability/operations-are-present"
                    .formatted(String.join(", ", lacking))));
  }

  /**
   * Whether its scenarios need this one for buttons alone, in whose place there is submitChange.
   */
  private boolean isReplaced(String operationId, Capabilities capabilities) {
    return !operations().contains(operationId)
        && !capabilities.lacks("submitChange")
        && scenarios().stream()
            .filter(needed -> needed.operations().contains(operationId))
            .allMatch(Scenario::isPossibleByChange);
  }

  /** Whether it is about operations that only other dialects have than the server's. */
  public boolean isOfAnotherDialect(Capabilities capabilities) {
    return neededOperations().stream()
        .anyMatch(id -> DialectOperations.contains(id) && capabilities.lacks(id));
  }

  /** When it runs. */
  public Stage stage() {
    if (info.stage() != Stage.SHARED) {
      return info.stage();
    }
    if (scenarios().stream().anyMatch(Scenario::overlapsItsParent)) {
      return Stage.OVERLAPPING;
    }
    return submissions() > 0 ? Stage.SUBMITTING : Stage.SHARED;
  }

  /** Its result; no finding is more severe than the rule. */
  public RuleResult result(Outcome outcome, Duration duration) {
    return new RuleResult(
        id(),
        info.id(),
        operation.map(Operation::operationId).orElse(""),
        info.sentence(),
        info.requirement(),
        info.source(),
        capped(outcome),
        duration);
  }

  private Outcome capped(Outcome outcome) {
    return outcome.reason().isEmpty()
        ? Outcome.of(
            outcome.findings().stream()
                .map(finding -> FindingCollector.atMost(info.requirement(), finding))
                .toList())
        : outcome;
  }

  private static CheckInfo info(Check check) {
    CheckInfo info = check.getClass().getAnnotation(CheckInfo.class);
    if (info == null) {
      throw new IllegalArgumentException(
          check.getClass().getName() + ": expected a class with @CheckInfo, found one without");
    }
    return info;
  }
}
