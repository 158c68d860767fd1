package dev.mjproxy.mock.webhook;

import dev.mjproxy.mock.http.ServerIdentity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Sends callbacks: a POST of the task, one attempt unless told otherwise, in order for each task
 * and side by side for different ones (protocol §9).
 */
public final class CallbackSender {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration REPLY_TIMEOUT = Duration.ofSeconds(10);
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(500);

  private final HookTargets targets;
  private final int attempts;
  private final CallbackFaults faults;
  private final DeliveryLog log = new DeliveryLog();
  private final ConcurrentHashMap<String, CompletableFuture<Void>> tails =
      new ConcurrentHashMap<>();
  private @Nullable HttpClient client;

  /**
   * Prepares; no connection is made before the first callback.
   *
   * @param targets where callbacks may go
   * @param attempts how often a callback is tried at most, 1 or more
   * @param faults what goes wrong on purpose
   */
  public CallbackSender(HookTargets targets, int attempts, CallbackFaults faults) {
    this.targets = targets;
    this.attempts = attempts;
    this.faults = faults;
  }

  /** The last 1,000 deliveries, oldest first. */
  public List<Delivery> deliveries() {
    return log.all();
  }

  /** Forgets the deliveries shown so far. */
  public void clear() {
    log.clear();
  }

  /** Completes when all callbacks handed over so far are delivered or given up. */
  public CompletableFuture<Void> idle() {
    return CompletableFuture.allOf(tails.values().toArray(CompletableFuture[]::new));
  }

  /** Hands a callback over; it goes out behind those of the same task. */
  void send(Delivery delivery, byte[] body) {
    log.add(delivery);
    Optional<String> refusal = targets.refusal(delivery.url());
    if (refusal.isPresent()) {
      log.update(delivery.with(0, refusal.get()));
      return;
    }
    CallbackFaults.Effect effect = faults.next();
    if (effect.copies() == 0) {
      log.update(delivery.with(0, "lost on purpose"));
      return;
    }
    CompletableFuture<Void> tail =
        tails.compute(
            delivery.taskId(),
            (id, before) ->
                (before == null ? CompletableFuture.<Void>completedFuture(null) : before)
                    .thenComposeAsync(
                        done -> copies(delivery, body, effect.copies()), later(effect.delay())));
    CompletableFuture<Void> unused =
        tail.whenComplete((done, failure) -> tails.remove(delivery.taskId(), tail));
  }

  private CompletableFuture<Void> copies(Delivery delivery, byte[] body, int copies) {
    CompletableFuture<Void> sent = attempt(delivery, body, 1);
    return copies == 1 ? sent : sent.thenCompose(done -> copies(delivery, body, copies - 1));
  }

  private CompletableFuture<Void> attempt(Delivery delivery, byte[] body, int attempt) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(delivery.url().strip()))
            .timeout(REPLY_TIMEOUT)
            .header("Content-Type", "application/json")
            .header(ServerIdentity.CALLBACK_HEADER, targets.self().id())
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    return client()
        .sendAsync(request, BodyHandlers.discarding())
        .handle((reply, failure) -> outcome(reply, failure))
        .thenCompose(
            outcome -> {
              log.update(delivery.with(attempt, outcome));
              boolean again = attempt < attempts && !outcome.startsWith("2");
              return again
                  ? CompletableFuture.<Void>completedFuture(null)
                      .thenComposeAsync(
                          wait -> attempt(delivery, body, attempt + 1), later(BETWEEN_ATTEMPTS))
                  : CompletableFuture.<Void>completedFuture(null);
            });
  }

  private static String outcome(@Nullable HttpResponse<?> reply, @Nullable Throwable failure) {
    if (reply != null) {
      return Integer.toString(reply.statusCode());
    }
    Throwable cause =
        failure instanceof CompletionException && failure.getCause() != null
            ? failure.getCause()
            : failure;
    return "failed: " + (cause == null ? "no reply" : describe(cause));
  }

  private static String describe(Throwable cause) {
    String message = cause.getMessage();
    return cause.getClass().getSimpleName() + (message == null ? "" : ": " + message);
  }

  private static Executor later(Duration delay) {
    return delay.isZero()
        ? Runnable::run
        : CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS);
  }

  private synchronized HttpClient client() {
    if (client == null) {
      client =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .followRedirects(HttpClient.Redirect.NEVER)
              .connectTimeout(CONNECT_TIMEOUT)
              .build();
    }
    return client;
  }
}
