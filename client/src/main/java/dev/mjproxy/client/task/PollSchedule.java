package dev.mjproxy.client.task;

import dev.mjproxy.client.http.TimeSource;
import dev.mjproxy.client.internal.caller.Pause;
import dev.mjproxy.client.internal.transport.SafeListeners;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** When to poll: the interval grows by half each time, and no poll starts after the time-out. */
final class PollSchedule {
  /** Upper bound, so that now + duration still fits an instant. */
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final AwaitOptions options;
  private final TimeSource time;
  private final Instant deadline;
  private Duration interval;

  PollSchedule(AwaitOptions options, TimeSource time) {
    this.options = options;
    this.time = time;
    this.deadline = time.clock().instant().plus(shorter(options.timeout(), FOREVER));
    this.interval = shorter(shorter(options.interval(), options.maxInterval()), FOREVER);
  }

  /** Whether the time is over. */
  boolean isOver() {
    return !time.clock().instant().isBefore(deadline);
  }

  /** When the waiting ends. */
  Instant deadline() {
    return deadline;
  }

  /**
   * Sleeps until the next poll. Returns null, or why there is none, with {@code %s} for the task.
   */
  @Nullable String next() {
    if (isCancelled()) {
      return "Waiting for %s was cancelled";
    }
    Duration left = Duration.between(time.clock().instant(), deadline);
    if (isOver()) {
      return "Waited " + options.timeout() + " for %s in vain";
    }
    Pause.of(shorter(interval, left), time);
    interval = shorter(interval.multipliedBy(3).dividedBy(2), options.maxInterval());
    return null;
  }

  private boolean isCancelled() {
    AtomicBoolean cancelled = new AtomicBoolean();
    SafeListeners.tell(() -> cancelled.set(options.cancelled().getAsBoolean()));
    return cancelled.get();
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
