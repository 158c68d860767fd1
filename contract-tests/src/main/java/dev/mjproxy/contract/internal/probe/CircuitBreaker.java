package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.contract.options.Cancellation;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Sends nothing where no response is to be expected: after the run was cancelled, after the server
 * went away, or to an operation that timed out before. The caller gets an exchange that says so.
 * Thread-safe.
 *
 * <p>An operation hangs after one time-out; one that only reads is tried a second time, since
 * nothing is lost by that. The server has gone after connections that were refused one after the
 * other, a pause, and one more; or after time-outs of several operations with no response between.
 */
public final class CircuitBreaker implements Sender {
  private static final int REFUSALS_OF_ONE_GONE = 3;
  private static final int TIMEOUTS_OF_ONE_GONE = 6;
  private static final int OPERATIONS_OF_ONE_GONE = 3;
  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Sender probe;
  private final Cancellation cancellation;
  private final Sleeper sleeper;
  private final Map<String, Integer> timeouts = new HashMap<>();
  private final Set<String> silentOperations = new HashSet<>();
  private int silence;
  private int refusals;
  private Optional<String> gone = Optional.empty();

  /**
   * A sender that knows when to stop.
   *
   * @param probe sends
   * @param cancellation says when the run is ended
   * @param sleeper pauses before the server is given up
   */
  public CircuitBreaker(Sender probe, Cancellation cancellation, Sleeper sleeper) {
    this.probe = probe;
    this.cancellation = cancellation;
    this.sleeper = sleeper;
  }

  @Override
  public Exchange send(Request request) {
    Optional<TransportFailure> obstacle = obstacle(request);
    if (obstacle.isPresent()) {
      return Exchange.unsent(request, obstacle.get());
    }
    int before = timeoutsOf(request);
    Exchange exchange = probe.send(request);
    if (isRefusedAgain(exchange)) {
      exchange = afterAPause(request, exchange);
    }
    note(exchange, before);
    return exchange;
  }

  private synchronized Optional<TransportFailure> obstacle(Request request) {
    if (cancellation.isCancelled()) {
      return Optional.of(
          new TransportFailure(
              TransportFailure.Kind.NOT_SENT,
              "nothing was sent: " + cancellation.ending().reason()));
    }
    if (gone.isPresent() && isForTheServer(request)) {
      return gone.map(reason -> new TransportFailure(TransportFailure.Kind.GONE, reason));
    }
    return timeoutsOf(request) >= mostTimeouts(request)
        ? Optional.of(
            new TransportFailure(
                TransportFailure.Kind.NOT_SENT,
                "nothing was sent: %s did not answer in time before"
                    .formatted(request.operation())))
        : Optional.empty();
  }

  private synchronized int timeoutsOf(Request request) {
    return timeouts.getOrDefault(key(request), 0);
  }

  /** A refused connection has cost nothing and changed nothing, so it can be tried again. */
  private Exchange afterAPause(Request request, Exchange refused) {
    try {
      sleeper.sleep(PAUSE);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return refused;
    }
    return cancellation.isCancelled() ? refused : probe.send(request);
  }

  private synchronized boolean isRefusedAgain(Exchange exchange) {
    return isRefused(exchange) && refusals + 1 >= REFUSALS_OF_ONE_GONE && gone.isEmpty();
  }

  private synchronized void note(Exchange exchange, int timeoutsBefore) {
    Request request = exchange.request();
    if (!isForTheServer(request)) {
      return;
    }
    if (exchange.response().isPresent()) {
      timeouts.remove(key(request));
      silentOperations.clear();
      silence = 0;
      refusals = 0;
    } else if (isRefused(exchange)) {
      refusals++;
    } else if (isTimeout(exchange) && !cancellation.isCancelled()) {
      silence++;
      silentOperations.add(request.operation());
      if (!request.operation().isEmpty() && timeoutsOf(request) == timeoutsBefore) {
        // Exchanges that hung side by side count as one.
        timeouts.put(key(request), timeoutsBefore + 1);
      }
    }
    if (gone.isEmpty() && hasGone()) {
      gone = exchange.failure().map(it -> "the server went away: " + it.message());
    }
  }

  private boolean hasGone() {
    return refusals >= REFUSALS_OF_ONE_GONE
        || (silence >= TIMEOUTS_OF_ONE_GONE && silentOperations.size() >= OPERATIONS_OF_ONE_GONE);
  }

  private static int mostTimeouts(Request request) {
    return request.isRead() ? 2 : 1;
  }

  /** A request that is wrong on purpose may hang although a proper one does not. */
  private static String key(Request request) {
    return request.operation() + (request.isRegular() ? "" : " (malformed)");
  }

  private static boolean isForTheServer(Request request) {
    return !request.path().startsWith("http");
  }

  private static boolean isRefused(Exchange exchange) {
    return isForTheServer(exchange.request()) && is(exchange, TransportFailure.Kind.UNREACHABLE);
  }

  private static boolean isTimeout(Exchange exchange) {
    return is(exchange, TransportFailure.Kind.TIMEOUT);
  }

  private static boolean is(Exchange exchange, TransportFailure.Kind kind) {
    return exchange.failure().filter(it -> it.kind() == kind).isPresent();
  }
}
