package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.api.Session;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Runs the rules of a plan, stage by stage. Results and log have the same order in every run,
 * whichever rules ran at the same time.
 */
public final class RuleRunner {
  private final Session session;
  private final RunTraffic traffic;
  private final Clock clock;
  private final Cancellation cancellation;
  private final RuleScheduler.Limits limits;

  /**
   * A runner for one session.
   *
   * @param session what all checks share
   * @param traffic sends the requests of the rules
   * @param clock measures how long a rule takes
   * @param cancellation ends the run early
   */
  public RuleRunner(Session session, RunTraffic traffic, Clock clock, Cancellation cancellation) {
    this(session, traffic, clock, cancellation, RuleScheduler.Limits.DEFAULT);
  }

  private RuleRunner(
      Session session,
      RunTraffic traffic,
      Clock clock,
      Cancellation cancellation,
      RuleScheduler.Limits limits) {
    this.session = session;
    this.traffic = traffic;
    this.clock = clock;
    this.cancellation = cancellation;
    this.limits = limits;
  }

  /**
   * A runner with other limits.
   *
   * @param workers how many rules run at the same time, beside those that run a scenario; at least
   *     1
   * @param lastExchange how long rules may go on after the run was cancelled: one exchange
   */
  public RuleRunner withLimits(int workers, Duration lastExchange) {
    return new RuleRunner(
        session, traffic, clock, cancellation, new RuleScheduler.Limits(workers, lastExchange));
  }

  /**
   * One result for each rule, in the order of the plan. A check that throws has the result {@code
   * error}.
   *
   * @param listener is told each result as it comes, one after the other
   * @throws InterruptedException if the calling thread is interrupted
   */
  public List<RuleResult> run(RulePlan plan, Consumer<RuleResult> listener)
      throws InterruptedException {
    RuleResults results = new RuleResults(plan, cancellation, listener);
    try (RuleScheduler scheduler = new RuleScheduler(traffic.budget(), cancellation, limits)) {
      for (Stage stage : Stage.values()) {
        for (int number : plan.numbersOf(stage)) {
          start(number, plan.rules().get(number), scheduler, results);
        }
        if (stage.endsWithBarrier()) {
          scheduler.awaitAll();
        }
      }
    }
    return results.complete();
  }

  private void start(int number, Rule rule, RuleScheduler scheduler, RuleResults results)
      throws InterruptedException {
    Optional<Outcome> obstacle = results.obstacle().or(() -> rule.obstacle(session.capabilities()));
    if (obstacle.isEmpty()) {
      obstacle =
          scheduler
              .start(rule, scenarios -> results.add(number, execute(number, rule, scenarios)))
              .map(Outcome::notRun);
    }
    obstacle.ifPresent(outcome -> results.add(number, rule.result(outcome, Duration.ZERO)));
    if (!rule.stage().isConcurrent()) {
      scheduler.awaitAll();
    }
  }

  private RuleResult execute(int number, Rule rule, List<Scenario> scenarios) {
    // Clears an interrupt that was meant for the rule which this thread ran before.
    Thread.interrupted();
    Instant start = clock.instant();
    Outcome outcome =
        cancellation.isCancelled()
            ? Outcome.notReached(cancellation.ending().reason())
            : check(number, rule, scenarios);
    return rule.result(outcome, Duration.between(start, clock.instant()));
  }

  private Outcome check(int number, Rule rule, List<Scenario> scenarios) {
    CheckContext context =
        new CheckContext(session, traffic.ofRule(number, rule.stage() == Stage.ALONE));
    try {
      // The last first: it runs those that it builds on when it needs them.
      for (int i = scenarios.size() - 1; i >= 0; i--) {
        context.scenario(scenarios.get(i));
      }
      return rule.check().run(context);
    } catch (InterruptedException | RuntimeException | Error e) {
      // Whatever a response does to a check, the run goes on.
      return e instanceof InterruptedException && cancellation.isCancelled()
          ? Outcome.inconclusive(cancellation.ending().reason())
          : Outcome.error(e);
    }
  }
}
