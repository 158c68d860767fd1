package dev.mjproxy.client.internal.callback;

import java.time.Duration;

/**
 * How waiting uses callbacks.
 *
 * @param pollInterval time between two polls of a task whose callbacks arrive
 * @param isTrusted whether an end that a callback reports is taken without fetching the task
 */
public record CallbackSettings(Duration pollInterval, boolean isTrusted) {
  private static final Duration DEFAULT_POLL_INTERVAL = Duration.ofSeconds(30);

  /** Polls every 30 s, and fetches the task that a callback says has ended. */
  public static CallbackSettings defaults() {
    return new CallbackSettings(DEFAULT_POLL_INTERVAL, false);
  }

  /** Another interval. */
  public CallbackSettings withPollInterval(Duration interval) {
    return new CallbackSettings(interval, isTrusted);
  }

  /** Whether to do without that fetch. */
  public CallbackSettings withTrust(boolean trusted) {
    return new CallbackSettings(pollInterval, trusted);
  }
}
