package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Cancellation;
import java.lang.System.Logger.Level;
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

/**
 * The threads that run rules, and who may begin when.
 *
 * <p>A journey is made for the first rule that needs it, before that rule and on its thread, since
 * it mostly waits; the others that need it begin when that rule is done, so none holds a thread
 * while it waits. It is made whether the rule then looks at it or not: else it would be paid for by
 * a later rule that was told that it is there. Where the budget has a limit, what is allowed is
 * what would be allowed one after the other: a rule whose price does not surely fit waits until
 * those before it have shown what they cost.
 */
final class Crew implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger(Crew.class.getName());

  private final Budget budget;
  private final Work work;
  private final Cancellation cancellation;
  private final Runner.Limits limits;
  private final ExecutorService workers;
  private final ExecutorService companions = Executors.newCachedThreadPool(Crew::thread);
  private final Map<JourneyKind, CompletableFuture<Void>> makers = new EnumMap<>(JourneyKind.class);
  private final List<CompletableFuture<Void>> all = new ArrayList<>();
  private final List<Reservation> reservations = new ArrayList<>();

  /** Makes journeys, then runs the rule of this number; what the rule throws is its result. */
  @FunctionalInterface
  interface Work {
    void run(int number, List<JourneyKind> journeys);
  }

  private record Reservation(CompletableFuture<Void> rule, int cost) {}

  Crew(Budget budget, Work work, Cancellation cancellation, Runner.Limits limits) {
    this.budget = budget;
    this.work = work;
    this.cancellation = cancellation;
    this.limits = limits;
    this.workers = Executors.newFixedThreadPool(limits.workers(), Crew::thread);
  }

  /** Lets a rule begin as soon as its journeys are made; else says why it may not. */
  Optional<String> begin(int number, Rule rule) throws InterruptedException {
    Set<JourneyKind> journeys = rule.journeys();
    List<JourneyKind> unmade = journeys.stream().filter(kind -> !makers.containsKey(kind)).toList();
    int cost = rule.submissions() + unmade.stream().mapToInt(JourneyKind::submissions).sum();
    if (cost > 0 && !canPay(cost)) {
      return Optional.of(budget.refusal(cost));
    }
    CompletableFuture<?>[] before =
        journeys.stream()
            .filter(makers::containsKey)
            .map(makers::get)
            .toArray(CompletableFuture[]::new);
    Executor executor = unmade.isEmpty() ? workers : companions;
    CompletableFuture<Void> future =
        CompletableFuture.allOf(before).thenRunAsync(() -> work.run(number, unmade), executor);
    unmade.forEach(kind -> makers.put(kind, future));
    all.add(future);
    if (cost > 0) {
      reservations.add(new Reservation(future, cost));
    }
    return Optional.empty();
  }

  /** Waits for everything that has begun, though not for long once the run is ended. */
  void finish() throws InterruptedException {
    for (CompletableFuture<Void> future : all) {
      await(future);
    }
    all.clear();
    reservations.clear();
  }

  /** Ends everything; what still runs is interrupted. */
  @Override
  public void close() {
    workers.shutdownNow();
    companions.shutdownNow();
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
      // The rule has no result then, and whoever collects the results says so.
      LOG.log(Level.WARNING, "A rule could not be run.", e.getCause());
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "mjproxy-verify-rule");
    thread.setDaemon(true);
    return thread;
  }
}
