package dev.mjproxy.contract.check;

import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.RuleResult;
import dev.mjproxy.openapi.Operation;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One rule to be checked: a check, for one operation or for the server as a whole.
 *
 * @param info what the check says about itself
 * @param operation the operation, if the check has one rule for each
 * @param kind the journey, if the check has one rule for each
 * @param check what to run
 */
public record Rule(
    CheckInfo info, Optional<Operation> operation, Optional<JourneyKind> kind, Check check) {

  /** A rule about the server, or about a fixed set of operations. */
  static Rule of(Check check) {
    return new Rule(info(check), Optional.empty(), Optional.empty(), check);
  }

  /** A rule about one operation. */
  static Rule of(Check check, Operation operation) {
    return new Rule(info(check), Optional.of(operation), Optional.empty(), check);
  }

  /** A rule about one kind of task. */
  static Rule of(Check check, JourneyKind kind) {
    return new Rule(info(check), Optional.empty(), Optional.of(kind), check);
  }

  /** Its address: the check's id, and the operation or the kind of task where there is one. */
  public String id() {
    return operation
        .map(Operation::operationId)
        .or(() -> kind.map(JourneyKind::label))
        .map(last -> info.id() + "/" + last)
        .orElse(info.id());
  }

  /** Ids of all operations that it is about. */
  public List<String> operations() {
    return operation.map(it -> List.of(it.operationId())).orElse(List.of(info.operations()));
  }

  /** How many submissions it may cost, beside its journeys. */
  public int submissions() {
    return check.submissions();
  }

  /** The shared submissions that it needs, those that they build on included. */
  public Set<JourneyKind> journeys() {
    Set<JourneyKind> journeys = EnumSet.noneOf(JourneyKind.class);
    check.journeys().forEach(journey -> journeys.addAll(journey.withParents()));
    List.of(info.journeys()).forEach(journey -> journeys.addAll(journey.withParents()));
    return journeys;
  }

  /** Its result. */
  public RuleResult result(Outcome outcome, Duration duration) {
    return new RuleResult(
        id(),
        info.id(),
        operation.map(Operation::operationId).orElse(""),
        info.sentence(),
        info.requirement(),
        info.source(),
        outcome,
        duration);
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
