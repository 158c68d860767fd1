package dev.mjproxy.client.http;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.RetryAfter;
import java.time.Duration;
import java.util.Optional;

/**
 * How often and when. What may be repeated at all says {@link RetryRule}.
 *
 * <p>The n-th delay is {@code initialDelay · 2ⁿ⁻¹}, at most {@code maxDelay}, less up to a quarter
 * by chance; {@code Retry-After} of the server counts instead when it is longer, up to {@code
 * maxRetryAfter}: beyond that the call fails at once.
 *
 * @param maxAttempts how often a request is sent at most; 1 for no retries, default 3
 * @param initialDelay before the second attempt; default 500 ms
 * @param maxDelay default 8 s
 * @param maxRetryAfter default 60 s
 */
public record RetryPolicy(
    int maxAttempts, Duration initialDelay, Duration maxDelay, Duration maxRetryAfter) {
  private static final double JITTER = 0.25;
  private static final int MAX_DOUBLINGS = 30;

  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when there is less than one attempt or a negative time
   */
  public RetryPolicy {
    if (maxAttempts < 1) {
      throw new IllegalArgumentException("maxAttempts: expected 1 or more, found " + maxAttempts);
    }
    if (initialDelay.isNegative() || maxDelay.isNegative() || maxRetryAfter.isNegative()) {
      throw new IllegalArgumentException(
          "delays: expected no negative ones, found "
              + initialDelay
              + ", "
              + maxDelay
              + ", "
              + maxRetryAfter);
    }
  }

  /** Three attempts; delays of about 0.5 s and 1 s. */
  public static RetryPolicy defaults() {
    return new RetryPolicy(
        3, Duration.ofMillis(500), Duration.ofSeconds(8), Duration.ofSeconds(60));
  }

  /** Each request is sent once. */
  public static RetryPolicy none() {
    return new RetryPolicy(1, Duration.ZERO, Duration.ZERO, Duration.ZERO);
  }

  /** The delay after a failed attempt; empty when there is to be none any more. */
  Optional<Duration> delayAfter(int attempt, MidjourneyException failure, Timing timing) {
    Duration wanted =
        failure
            .raw()
            .flatMap(raw -> raw.header("Retry-After"))
            .map(value -> RetryAfter.parse(value, timing.clock().instant()))
            .orElse(Duration.ZERO);
    if (attempt >= maxAttempts || wanted.compareTo(maxRetryAfter) > 0) {
      return Optional.empty();
    }
    Duration own = backoff(attempt, timing.chance());
    return Optional.of(own.compareTo(wanted) > 0 ? own : wanted);
  }

  private Duration backoff(int attempt, double chance) {
    double millis =
        Math.min(
            (double) maxDelay.toMillis(),
            initialDelay.toMillis() * (double) (1L << Math.min(attempt - 1, MAX_DOUBLINGS)));
    return Duration.ofMillis(Math.round(millis * (1 - JITTER * chance)));
  }
}
