package dev.mjproxy.client.internal.caller;

import dev.mjproxy.client.http.CallListener;
import dev.mjproxy.client.http.RetryPolicy;
import dev.mjproxy.client.http.TimeSource;
import java.util.Objects;

/**
 * Retry policy, time source and listener of a client.
 *
 * @param retries how often and when it tries again
 * @param time clock, sleeper and random source
 * @param listener is told of each attempt
 */
public record CallerOptions(RetryPolicy retries, TimeSource time, CallListener listener) {
  /** Checks for nulls. */
  public CallerOptions {
    Objects.requireNonNull(retries, "retries: expected a policy, found null; RetryPolicy.none()");
    Objects.requireNonNull(time, "time: expected a value, found null");
    Objects.requireNonNull(listener, "listener: expected a value, found null");
  }

  /** Three attempts, the system's clock, no listener. */
  public static CallerOptions defaults() {
    return new CallerOptions(RetryPolicy.defaults(), TimeSource.system(), CallListener.NONE);
  }
}
