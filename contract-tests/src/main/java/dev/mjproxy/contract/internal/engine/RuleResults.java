package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.Verdict;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Collects the results of a plan, in the order of the plan. Thread-safe; the results are guarded by
 * this.
 */
final class RuleResults {
  private static final System.Logger LOG = System.getLogger(RuleResults.class.getName());

  private final RulePlan plan;
  private final Cancellation cancellation;
  private final Consumer<RuleResult> listener;
  private final @Nullable RuleResult[] results;
  private Optional<String> failedGate = Optional.empty();
  private boolean isComplete;

  RuleResults(RulePlan plan, Cancellation cancellation, Consumer<RuleResult> listener) {
    this.plan = plan;
    this.cancellation = cancellation;
    this.listener = listener;
    this.results = new RuleResult[plan.rules().size()];
  }

  /** Adds the result of the rule with this number, and tells the listener. */
  synchronized void add(int number, RuleResult result) {
    boolean isGate = plan.rules().get(number).stage().isGate();
    if (isGate && failedGate.isEmpty() && result.verdict() == Verdict.FAIL) {
      failedGate = Optional.of(result.id() + " failed, so there is nothing to check");
    }
    if (results[number] == null && !isComplete) {
      results[number] = result;
      tell(result);
    }
  }

  /** Why no further rule is started: the run was cancelled, or a gate has failed. */
  synchronized Optional<Outcome> obstacle() {
    return cancellation.isCancelled()
        ? Optional.of(Outcome.notReached(cancellation.ending().reason()))
        : failedGate.map(Outcome::notReached);
  }

  /** One result for each rule; results that are added later are ignored. */
  synchronized List<RuleResult> complete() {
    isComplete = true;
    List<RuleResult> all = new ArrayList<>();
    for (int i = 0; i < results.length; i++) {
      RuleResult result = results[i];
      all.add(result == null ? missing(plan.rules().get(i)) : result);
    }
    return all;
  }

  /** A listener that throws costs no result. */
  private void tell(RuleResult result) {
    try {
      listener.accept(result);
    } catch (RuntimeException e) {
      LOG.log(Level.WARNING, "A listener failed at the result of " + result.id(), e);
    }
  }

  private RuleResult missing(Rule rule) {
    Outcome outcome =
        cancellation.isCancelled()
            ? Outcome.inconclusive(cancellation.ending().reason())
            : Outcome.error(new IllegalStateException("expected a result, found none"));
    return rule.result(outcome, Duration.ZERO);
  }
}
