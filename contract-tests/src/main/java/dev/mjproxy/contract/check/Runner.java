package dev.mjproxy.contract.check;

import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.RuleResult;
import dev.mjproxy.contract.verdict.Verdict;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the rules of a plan: what is allowed is run, side by side where rules do not disturb
 * one another, all else gets its reason. Results and the log come out in the same order in every
 * run.
 */
public final class Runner {
  private final Session session;
  private final Clock clock;
  private final Instant end;
  private final int workers;

  /**
   * A runner for one session.
   *
   * @param session what to run in
   * @param clock measures
   * @param timeout after which no further check begins
   * @param workers how many rules run side by side, beside those that follow a task; at least 1
   */
  public Runner(Session session, Clock clock, Duration timeout, int workers) {
    this.session = session;
    this.clock = clock;
    this.end = clock.instant().plus(timeout);
    this.workers = workers;
  }

  /**
   * The results, in the order of the plan.
   *
   * @param listener is told each result as it comes, one after the other
   */
  public List<RuleResult> run(Plan plan, Consumer<RuleResult> listener)
      throws InterruptedException {
    Course course = new Course(plan, listener);
    try (Crew crew = new Crew(session.budget(), course::run, workers)) {
      for (Stage stage : Stage.values()) {
        course.go(stage, crew);
      }
    }
    return course.results();
  }

  private RuleResult judge(Rule rule) throws InterruptedException {
    Instant start = clock.instant();
    Outcome outcome =
        start.isAfter(end)
            ? Outcome.notRun("the time for the whole run is up (--total-timeout)")
            : weigh(rule, rule.check().run(session));
    return rule.result(outcome, Duration.between(start, clock.instant()));
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
      Optional<String> refusal = closedGate.isPresent() ? closedGate : crew.begin(number, rule);
      refusal.ifPresent(
          reason -> report(number, rule.result(Outcome.notRun(reason), Duration.ZERO)));
      if (!stage.isSideBySide()) {
        crew.finish();
      }
    }

    /** Runs a rule on the thread that calls. */
    void run(int number) throws InterruptedException {
      Rule rule = plan.rules().get(number);
      session.enter(number, rule);
      try {
        report(number, judge(rule));
      } finally {
        session.leave();
      }
    }

    private synchronized void report(int number, RuleResult result) {
      boolean isGate = plan.rules().get(number).info().gate();
      if (isGate && closedGate.isEmpty() && result.verdict() == Verdict.FAIL) {
        closedGate = Optional.of(result.id() + " failed, so there is nothing to check");
      }
      results[number] = result;
      listener.accept(result);
    }

    synchronized List<RuleResult> results() {
      return Arrays.stream(results).map(Objects::requireNonNull).toList();
    }
  }
}
