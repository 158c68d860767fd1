package dev.mjproxy.mock.internal.callback;

import dev.mjproxy.mock.internal.log.InternalErrors;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * A queue of callbacks: those of one task are sent in sequence, those of different tasks in
 * parallel. Closing drops the rest. Thread-safe.
 */
final class CallbackQueue implements AutoCloseable {
  private static final long MOST_BYTES_UNDER_WAY = 32 << 20;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

  private final Settings settings;
  private final CallbackLog log;
  private final ScheduledThreadPoolExecutor scheduler =
      new ScheduledThreadPoolExecutor(1, CallbackQueue::daemon);
  private final CallbackClient client;
  private final AsyncByteSemaphore gate = new AsyncByteSemaphore(MOST_BYTES_UNDER_WAY, scheduler);
  // Guarded by "this": the end of each task's queue, and whether anything may still be queued.
  private final Map<String, CompletableFuture<Void>> tails = new HashMap<>();
  private boolean closed;

  /**
   * Settings of deliveries.
   *
   * @param attempts how often a callback is sent at most, 1 or more
   * @param deadline of one attempt, from its start to the end of the response's body
   * @param senderId tells callbacks of this server from those of others
   */
  record Settings(int attempts, Duration deadline, String senderId) {}

  /** A callback with its body. */
  private record Item(CallbackDelivery delivery, CallbackBody body, CallbackFaults.Effect effect) {}

  CallbackQueue(Settings settings, CallbackLog log) {
    this.settings = settings;
    this.log = log;
    this.client = new CallbackClient(settings, scheduler);
    scheduler.setRemoveOnCancelPolicy(true);
  }

  /** Queues a callback behind those of the same task. */
  void add(CallbackDelivery delivery, CallbackBody body, CallbackFaults.Effect effect) {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> before;
    synchronized (this) {
      if (closed) {
        return;
      }
      before = tails.put(delivery.taskId(), mine);
    }
    Item item = new Item(delivery, body, effect);
    CompletableFuture<Void> turn =
        before == null ? CompletableFuture.completedFuture(null) : before;
    CompletableFuture<Void> sent =
        turn.thenCompose(free -> after(effect.delay()))
            .thenCompose(due -> copies(item, effect.copies()));
    CompletableFuture<Void> unused =
        sent.handle(
            (done, failure) -> {
              if (failure != null && !isClosed()) {
                InternalErrors.report("no callback of task " + delivery.taskId(), failure);
              }
              forget(delivery.taskId(), mine);
              mine.complete(null);
              return null;
            });
  }

  /** Completes when all callbacks queued so far are delivered or given up. */
  CompletableFuture<Void> idle() {
    synchronized (this) {
      return CompletableFuture.allOf(tails.values().toArray(CompletableFuture[]::new));
    }
  }

  @Override
  public void close() {
    List<CompletableFuture<Void>> waiting;
    synchronized (this) {
      closed = true;
      waiting = List.copyOf(tails.values());
      tails.clear();
    }
    scheduler.shutdownNow();
    client.close();
    waiting.forEach(tail -> tail.complete(null));
  }

  private synchronized void forget(String taskId, CompletableFuture<Void> tail) {
    tails.remove(taskId, tail);
  }

  private synchronized boolean isClosed() {
    return closed;
  }

  private CompletableFuture<Void> copies(Item item, int copies) {
    CompletableFuture<Void> sent = attempt(item, 1);
    return copies == 1 ? sent : sent.thenCompose(done -> copies(item, copies - 1));
  }

  private CompletableFuture<Void> attempt(Item item, int attempt) {
    if (isClosed()) {
      return CompletableFuture.completedFuture(null);
    }
    return gate.enter(item.body().bytes())
        .thenCompose(room -> post(item))
        .whenComplete((outcome, failure) -> gate.leave(item.body().bytes()))
        .thenCompose(
            outcome -> {
              log.update(item.delivery().with(attempt, outcome));
              return outcome.isTaken() || attempt >= settings.attempts()
                  ? CompletableFuture.<Void>completedFuture(null)
                  : after(BETWEEN_ATTEMPTS).thenCompose(again -> attempt(item, attempt + 1));
            });
  }

  private CompletableFuture<CallbackOutcome> post(Item item) {
    Optional<byte[]> body;
    try {
      body = item.body().json().get();
    } catch (RuntimeException e) {
      InternalErrors.report("no callback of task " + item.delivery().taskId(), e);
      return CompletableFuture.completedFuture(
          new CallbackOutcome.Failed("the mock could not make the body"));
    }
    return body.map(json -> client.post(URI.create(item.delivery().url().strip()), json))
        .orElseGet(
            () ->
                CompletableFuture.completedFuture(
                    new CallbackOutcome.Failed("the task was dropped to make room for others")));
  }

  /** Completes after a time; never completes once this is closed. */
  private CompletableFuture<Void> after(Duration delay) {
    CompletableFuture<Void> passed = new CompletableFuture<>();
    if (delay.isZero()) {
      passed.complete(null);
    } else if (!scheduler.isShutdown()) {
      ScheduledFuture<?> unused =
          scheduler.schedule(() -> passed.complete(null), delay.toMillis(), TimeUnit.MILLISECONDS);
    }
    return passed;
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "mjproxy-callbacks");
    thread.setDaemon(true);
    return thread;
  }
}
