package dev.mjproxy.contract.check;

import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.RuleResult;
import dev.mjproxy.contract.verdict.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Goes through the rules of a plan: what is allowed is run, all else gets its reason. */
public final class Runner {
  private final Session session;
  private final Clock clock;
  private final Instant end;

  /**
   * A runner for one session.
   *
   * @param session what to run in
   * @param clock measures
   * @param timeout after which no further check begins
   */
  public Runner(Session session, Clock clock, Duration timeout) {
    this.session = session;
    this.clock = clock;
    this.end = clock.instant().plus(timeout);
  }

  /**
   * The results, in the order of the plan.
   *
   * @param listener is told each result as it comes
   */
  public List<RuleResult> run(Plan plan, Consumer<RuleResult> listener)
      throws InterruptedException {
    List<RuleResult> results = new ArrayList<>();
    Optional<String> closedGate = Optional.empty();
    for (Rule rule : plan.rules()) {
      RuleResult result =
          closedGate.isPresent()
              ? rule.result(Outcome.notRun(closedGate.get()), Duration.ZERO)
              : run(rule);
      if (rule.info().gate() && closedGate.isEmpty() && result.verdict() == Verdict.FAIL) {
        closedGate = Optional.of(rule.id() + " failed, so there is nothing to check");
      }
      results.add(result);
      listener.accept(result);
    }
    return results;
  }

  private RuleResult run(Rule rule) throws InterruptedException {
    Instant start = clock.instant();
    Optional<Outcome> refusal = refusal(rule, start);
    Outcome outcome = refusal.isPresent() ? refusal.get() : weigh(rule, rule.check().run(session));
    return rule.result(outcome, Duration.between(start, clock.instant()));
  }

  private Optional<Outcome> refusal(Rule rule, Instant now) {
    if (now.isAfter(end)) {
      return Optional.of(Outcome.notRun("the time for the whole run is up (--total-timeout)"));
    }
    int cost = rule.submissions();
    for (JourneyKind journey : rule.journeys()) {
      cost += session.journeys().isMade(journey) ? 0 : journey.submissions();
    }
    return cost == 0 || session.budget().allows(cost)
        ? Optional.empty()
        : Optional.of(Outcome.notRun(session.budget().refusal(cost)));
  }

  /** A finding is worth at most what its rule is worth. */
  private static Outcome weigh(Rule rule, Outcome outcome) {
    List<Finding> weighed =
        outcome.findings().stream()
            .map(finding -> Judge.atMost(rule.info().requirement(), finding))
            .toList();
    return outcome.reason().isEmpty() ? Outcome.of(weighed) : outcome;
  }
}
