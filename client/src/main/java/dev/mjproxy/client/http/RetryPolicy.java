package dev.mjproxy.client.http;

import java.time.Duration;

/**
 * Number and delays of retries. {@link RetryRule} says which failures may be retried at all.
 *
 * <p>The n-th delay is {@code initialDelay · 2ⁿ⁻¹}, at most {@code maxDelay}, minus a random part
 * of up to a quarter; {@code Retry-After} of the server counts instead when it is longer, up to
 * {@code maxRetryAfter}: beyond that the call fails at once.
 *
 * @param maxAttempts how often a request is sent at most; 1 for no retries, default 3
 * @param initialDelay before the second attempt; default 500 ms
 * @param maxDelay default 8 s
 * @param maxRetryAfter default 60 s
 */
public record RetryPolicy(
    int maxAttempts, Duration initialDelay, Duration maxDelay, Duration maxRetryAfter) {
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
}
