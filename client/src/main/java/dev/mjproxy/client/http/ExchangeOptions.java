package dev.mjproxy.client.http;

import java.util.Objects;

/**
 * How a client sends.
 *
 * @param retries how often and when it tries again
 * @param timing time and chance
 * @param listener hears of each attempt
 */
public record ExchangeOptions(RetryPolicy retries, Timing timing, CallListener listener) {
  /** Checks for nulls. */
  public ExchangeOptions {
    Objects.requireNonNull(retries, "retries: expected a policy, found null; RetryPolicy.none()");
    Objects.requireNonNull(timing, "timing: expected a value, found null");
    Objects.requireNonNull(listener, "listener: expected a value, found null");
  }

  /** Three attempts, the machine's time, nobody listening. */
  public static ExchangeOptions defaults() {
    return new ExchangeOptions(RetryPolicy.defaults(), Timing.system(), CallListener.NONE);
  }
}
