package dev.mjproxy.client.task;

import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.http.Timing;
import dev.mjproxy.client.model.Task;
import java.time.Duration;
import java.time.Instant;
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

  /** Waits for the next look; what ends the waiting when there is to be none. */
  @Nullable WaitException next(String what, @Nullable Task last) {
    if (options.cancelled().getAsBoolean()) {
      return over("Waiting for " + what + " was cancelled", last);
    }
    Duration left = Duration.between(timing.clock().instant(), deadline);
    if (isOver()) {
      return over("Waited " + options.timeout() + " for " + what + " in vain", last);
    }
    timing.pause(shorter(interval, left));
    interval = shorter(interval.multipliedBy(3).dividedBy(2), options.maxInterval());
    return null;
  }

  private static WaitException over(String found, @Nullable Task last) {
    String seen =
        last == null
            ? ", and never saw it"
            : ", last seen " + last.status().value() + " " + Progress.of(last).text();
    return new WaitException(
        Problem.of(found + seen, "the task runs on: await its id again, or cancel it"), last, null);
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
