package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.options.Cancellation;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Schedules rules on threads.
 *
 * <p>The first rule that needs a scenario runs it, on its own thread, since a scenario mostly
 * waits; other rules that need it start when that rule has ended, so they hold no thread while they
 * wait. The scenario runs even if the rule then does not need its result: otherwise a later rule,
 * whose scenario counts as paid for, would pay for it.
 *
 * <p>Budget decisions are those of rules that run one after the other: if the budget may not cover
 * a rule's maximum cost, it waits until running rules have reported their actual cost.
 */
final class RuleScheduler implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(RuleScheduler.class.getName());

  private final Budget budget;
  private final Cancellation cancellation;
  private final Limits limits;
  private final ExecutorService workers;
  private final ExecutorService scenarioThreads =
      Executors.newCachedThreadPool(RuleScheduler::thread);
  private final Map<Scenario, CompletableFuture<Void>> scenarios = new EnumMap<>(Scenario.class);
  private final List<CompletableFuture<Void>> started = new ArrayList<>();
  private final List<Reservation> reservations = new ArrayList<>();

  /**
   * How much runs at the same time.
   *
   * @param workers how many rules, beside those that run a scenario; at least 1
   * @param lastExchange how long rules may go on after the run was cancelled: one exchange
   */
  record Limits(int workers, Duration lastExchange) {
    /** 4 rules at the same time, 10 s. */
    static final Limits DEFAULT = new Limits(4, Duration.ofSeconds(10));
  }

  private record Reservation(CompletableFuture<Void> rule, int cost) {}

  RuleScheduler(Budget budget, Cancellation cancellation, Limits limits) {
    this.budget = budget;
    this.cancellation = cancellation;
    this.limits = limits;
    this.workers = Executors.newFixedThreadPool(limits.workers(), RuleScheduler::thread);
  }

  /**
   * Starts a rule as soon as the scenarios that it shares have run.
   *
   * @param execution runs the scenarios that it is given, then the rule; must not throw
   * @return why the rule may not run; empty if it was started
   */
  Optional<String> start(Rule rule, Consumer<List<Scenario>> execution)
      throws InterruptedException {
    Set<Scenario> needed = rule.scenarios();
    List<Scenario> own = needed.stream().filter(it -> !scenarios.containsKey(it)).toList();
    int cost = rule.submissions() + own.stream().mapToInt(Scenario::submissions).sum();
    if (cost > 0 && !canPay(cost)) {
      return Optional.of(budget.refusal(cost));
    }
    CompletableFuture<?>[] before =
        needed.stream()
            .filter(scenarios::containsKey)
            .map(scenarios::get)
            .toArray(CompletableFuture[]::new);
    Executor executor = own.isEmpty() ? workers : scenarioThreads;
    CompletableFuture<Void> future =
        CompletableFuture.allOf(before).thenRunAsync(() -> execution.accept(own), executor);
    own.forEach(scenario -> scenarios.put(scenario, future));
    started.add(future);
    if (cost > 0) {
      reservations.add(new Reservation(future, cost));
    }
    return Optional.empty();
  }

  /** Waits for all rules that were started; after a cancellation no longer than one exchange. */
  void awaitAll() throws InterruptedException {
    for (CompletableFuture<Void> future : started) {
      await(future);
    }
    started.clear();
    reservations.clear();
  }

  /** Interrupts what still runs. */
  @Override
  public void close() {
    workers.shutdownNow();
    scenarioThreads.shutdownNow();
  }

  private boolean canPay(int cost) throws InterruptedException {
    while (!budget.allows(reserved() + cost) && !reservations.isEmpty()) {
      await(reservations.remove(0).rule());
    }
    return budget.allows(cost);
  }

  private int reserved() {
    reservations.removeIf(reservation -> reservation.rule().isDone());
    return reservations.stream().mapToInt(Reservation::cost).sum();
  }

  private void await(CompletableFuture<Void> future) throws InterruptedException {
    try {
      CompletableFuture.anyOf(future, cancellation.whenCancelled()).get();
      future.get(limits.lastExchange().toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      LOG.log(Level.WARNING, "A rule goes on after the end of the run; it is left alone.");
    } catch (ExecutionException e) {
      // The rule has no result then; RuleResults reports that.
      LOG.log(Level.WARNING, "A rule could not be run.", e.getCause());
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "mjproxy-verify-rule");
    thread.setDaemon(true);
    return thread;
  }
}
