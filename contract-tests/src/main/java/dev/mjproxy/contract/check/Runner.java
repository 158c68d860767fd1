package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Cancellation;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.RuleResult;
import dev.mjproxy.contract.verdict.Verdict;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rules of a plan: what is allowed is run, side by side where rules do not disturb
 * one another, all else gets its reason. Results and the log come out in the same order in every
 * run.
 */
public final class Runner {
  private static final System.Logger LOG = System.getLogger(Runner.class.getName());

  private final Session session;
  private final Clock clock;
  private final Cancellation cancellation;
  private final Limits limits;

  /**
   * A runner for one session.
   *
   * @param session what to run in
   * @param clock measures
   * @param cancellation ends the run early
   * @param limits how much is done at once
   */
  public Runner(Session session, Clock clock, Cancellation cancellation, Limits limits) {
    this.session = session;
    this.clock = clock;
    this.cancellation = cancellation;
    this.limits = limits;
  }

  /**
   * How much is done at once.
   *
   * @param workers how many rules run side by side, beside those that follow a task; at least 1
   * @param lastExchange how long rules may go on when the run is ended early: one exchange
   */
  public record Limits(int workers, Duration lastExchange) {}

  /**
   * The results, in the order of the plan: one for each rule, whatever happens. A check that throws
   * has the result {@code error}.
   *
   * @param listener is told each result as it comes, one after the other
   * @throws InterruptedException if the calling thread is interrupted
   */
  public List<RuleResult> run(Plan plan, Consumer<RuleResult> listener)
      throws InterruptedException {
    Course course = new Course(plan, listener);
    try (Crew crew = new Crew(session.budget(), course::run, cancellation, limits)) {
      for (Stage stage : Stage.values()) {
        course.go(stage, crew);
      }
    }
    return course.results();
  }

  private RuleResult judge(Rule rule, List<JourneyKind> journeys) {
    Instant start = clock.instant();
    Outcome outcome =
        cancellation.isCancelled()
            ? Outcome.notReached(cancellation.ending().reason())
            : outcome(rule, journeys);
    return rule.result(outcome, Duration.between(start, clock.instant()));
  }

  private Outcome outcome(Rule rule, List<JourneyKind> journeys) {
    try {
      // The last first: it makes those that it builds on when it needs them.
      for (int i = journeys.size() - 1; i >= 0; i--) {
        session.journeys().of(journeys.get(i));
      }
      return weigh(rule, rule.check().run(session));
    } catch (InterruptedException | RuntimeException | Error e) {
      // Whatever a server made of a check, the run goes on.
      return e instanceof InterruptedException && cancellation.isCancelled()
          ? Outcome.inconclusive(cancellation.ending().reason())
          : Outcome.error(e);
    }
  }

  /** A finding is worth at most what its rule is worth. */
  private static Outcome weigh(Rule rule, Outcome outcome) {
    List<Finding> weighed =
        outcome.findings().stream()
            .map(finding -> Judge.atMost(rule.info().requirement(), finding))
            .toList();
    return outcome.reason().isEmpty() ? Outcome.of(weighed) : outcome;
  }

  /** One way through one plan. */
  private final class Course {
    private final Plan plan;
    private final Consumer<RuleResult> listener;
    private final @Nullable RuleResult[] results;
    private Optional<String> closedGate = Optional.empty();
    private boolean isOver;

    Course(Plan plan, Consumer<RuleResult> listener) {
      this.plan = plan;
      this.listener = listener;
      this.results = new RuleResult[plan.rules().size()];
    }

    void go(Stage stage, Crew crew) throws InterruptedException {
      for (int i = 0; i < plan.rules().size(); i++) {
        Rule rule = plan.rules().get(i);
        if (Stage.of(rule) == stage) {
          go(i, crew, stage);
        }
      }
      crew.finish();
    }

    private void go(int number, Crew crew, Stage stage) throws InterruptedException {
      Rule rule = plan.rules().get(number);
      Optional<Outcome> obstacle = obstacle();
      if (obstacle.isEmpty()) {
        obstacle = crew.begin(number, rule).map(Outcome::notRun);
      }
      obstacle.ifPresent(outcome -> report(number, rule.result(outcome, Duration.ZERO)));
      if (!stage.isSideBySide()) {
        crew.finish();
      }
    }

    private Optional<Outcome> obstacle() {
      return cancellation.isCancelled()
          ? Optional.of(Outcome.notReached(cancellation.ending().reason()))
          : closedGate.map(Outcome::notReached);
    }

    /** Makes journeys and runs a rule, on the thread that calls. */
    void run(int number, List<JourneyKind> journeys) {
      // An interrupt that was meant for the rule before this one is none of its business.
      Thread.interrupted();
      Rule rule = plan.rules().get(number);
      session.enter(number, rule);
      try {
        report(number, judge(rule, journeys));
      } finally {
        session.leave();
      }
    }

    private synchronized void report(int number, RuleResult result) {
      boolean isGate = plan.rules().get(number).info().gate();
      if (isGate && closedGate.isEmpty() && result.verdict() == Verdict.FAIL) {
        closedGate = Optional.of(result.id() + " failed, so there is nothing to check");
      }
      if (results[number] == null && !isOver) {
        results[number] = result;
        tell(result);
      }
    }

    /** A listener that throws is heard of, and costs no result. */
    private void tell(RuleResult result) {
      try {
        listener.accept(result);
      } catch (RuntimeException e) {
        LOG.log(Level.WARNING, "A listener failed at the result of " + result.id(), e);
      }
    }

    /** All results; what comes later is no longer taken. */
    synchronized List<RuleResult> results() {
      isOver = true;
      List<RuleResult> all = new ArrayList<>();
      for (int i = 0; i < results.length; i++) {
        RuleResult result = results[i];
        all.add(result == null ? missing(plan.rules().get(i)) : result);
      }
      return all;
    }

    private RuleResult missing(Rule rule) {
      Outcome outcome =
          cancellation.isCancelled()
              ? Outcome.inconclusive(cancellation.ending().reason())
              : Outcome.error(new IllegalStateException("expected a result, found none"));
      return rule.result(outcome, Duration.ZERO);
    }
  }
}
