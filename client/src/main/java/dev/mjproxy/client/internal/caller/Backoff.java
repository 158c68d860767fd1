package dev.mjproxy.client.internal.caller;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.http.RetryPolicy;
import dev.mjproxy.client.http.TimeSource;
import dev.mjproxy.client.internal.error.RetryAfter;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;

/** Exponential backoff with jitter, as a {@link RetryPolicy} says. */
final class Backoff {
  private static final double JITTER = 0.25;
  private static final int MAX_DOUBLINGS = 30;

  private Backoff() {}

  /**
   * The delay before the next attempt; empty when there is to be none.
   *
   * @param attempt the number of the failed attempt, from 1
   */
  static Optional<Duration> delayAfter(
      int attempt, MidjourneyException failure, RetryPolicy policy, TimeSource time) {
    Duration wanted =
        failure
            .raw()
            .flatMap(raw -> raw.header("Retry-After"))
            .map(value -> RetryAfter.parse(value, time.clock().instant()))
            .orElse(Duration.ZERO);
    if (attempt >= policy.maxAttempts() || wanted.compareTo(policy.maxRetryAfter()) > 0) {
      return Optional.empty();
    }
    Duration own = exponential(attempt, policy, chance(time.random()));
    return Optional.of(own.compareTo(wanted) > 0 ? own : wanted);
  }

  private static Duration exponential(int attempt, RetryPolicy policy, double chance) {
    double millis =
        Math.min(
            (double) policy.maxDelay().toMillis(),
            policy.initialDelay().toMillis()
                * (double) (1L << Math.min(attempt - 1, MAX_DOUBLINGS)));
    return Duration.ofMillis(Math.round(millis * (1 - JITTER * chance)));
  }

  private static double chance(Random random) {
    synchronized (random) {
      return random.nextDouble();
    }
  }
}
