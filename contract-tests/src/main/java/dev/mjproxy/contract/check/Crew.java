package dev.mjproxy.contract.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The threads that run rules, and who may begin when.
 *
 * <p>A journey is made by the first rule that needs it, on a thread of its own, since it mostly
 * waits; the others that need it begin when that rule is done, so none holds a thread while it
 * waits. Where the budget has a limit, what is allowed is what would be allowed one after the
 * other: a rule whose price does not surely fit waits until those before it have shown what they
 * cost.
 */
final class Crew implements AutoCloseable {
  private final Budget budget;
  private final Work work;
  private final ExecutorService workers;
  private final ExecutorService companions = Executors.newCachedThreadPool(Crew::thread);
  private final Map<JourneyKind, CompletableFuture<Void>> makers = new EnumMap<>(JourneyKind.class);
  private final List<CompletableFuture<Void>> all = new ArrayList<>();
  private final List<Reservation> reservations = new ArrayList<>();

  /** Runs the rule of this number. */
  @FunctionalInterface
  interface Work {
    void run(int number) throws InterruptedException;
  }

  private record Reservation(CompletableFuture<Void> rule, int cost) {}

  Crew(Budget budget, Work work, int workers) {
    this.budget = budget;
    this.work = work;
    this.workers = Executors.newFixedThreadPool(workers, Crew::thread);
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
        CompletableFuture.allOf(before).thenRunAsync(() -> run(number), executor);
    unmade.forEach(kind -> makers.put(kind, future));
    all.add(future);
    if (cost > 0) {
      reservations.add(new Reservation(future, cost));
    }
    return Optional.empty();
  }

  /** Waits for everything that has begun. */
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

  private void run(int number) {
    try {
      work.run(number);
    } catch (InterruptedException e) {
      throw new CompletionException(e);
    }
  }

  private static void await(CompletableFuture<Void> future) throws InterruptedException {
    try {
      future.get();
    } catch (ExecutionException e) {
      // A check that breaks is a defect of ours: it is reported as what it is.
      if (e.getCause() instanceof RuntimeException defect) {
        throw defect;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "mjproxy-verify-rule");
    thread.setDaemon(true);
    return thread;
  }
}
