package dev.mjproxy.client.task;

import dev.mjproxy.client.http.Listeners;
import dev.mjproxy.client.http.Timing;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/** The time between looks: it grows by half each time, and never goes beyond the time-out. */
final class Pace {
  /** So long that no clock gets there, and short enough to count with. */
  private static final Duration FOREVER = Duration.ofDays(36_500);

  private final AwaitOptions options;
  private final Timing timing;
  private final Instant deadline;
  private Duration interval;

  Pace(AwaitOptions options, Timing timing) {
    this.options = options;
    this.timing = timing;
    this.deadline = timing.clock().instant().plus(shorter(options.timeout(), FOREVER));
    this.interval = shorter(shorter(options.interval(), options.maxInterval()), FOREVER);
  }

  /** Whether the time is over. */
  boolean isOver() {
    return !timing.clock().instant().isBefore(deadline);
  }

  /** When the waiting ends. */
  Instant deadline() {
    return deadline;
  }

  /** Waits for the next fetch; why there is to be none, which names the tasks as {@code %s}. */
  @Nullable String next() {
    if (isCancelled()) {
      return "Waiting for %s was cancelled";
    }
    Duration left = Duration.between(timing.clock().instant(), deadline);
    if (isOver()) {
      return "Waited " + options.timeout() + " for %s in vain";
    }
    timing.pause(shorter(interval, left));
    interval = shorter(interval.multipliedBy(3).dividedBy(2), options.maxInterval());
    return null;
  }

  private boolean isCancelled() {
    AtomicBoolean cancelled = new AtomicBoolean();
    Listeners.tell(() -> cancelled.set(options.cancelled().getAsBoolean()));
    return cancelled.get();
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
