package dev.mjproxy.client.task;

import dev.mjproxy.client.http.TimeSource;
import dev.mjproxy.client.internal.caller.Pause;
import dev.mjproxy.client.internal.transport.SafeListeners;
import dev.mjproxy.client.model.Task;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;
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
   * Sleeps until the next poll, or until a callback makes one due. Returns null, or why there is
   * none, with {@code %s} for the task.
   *
   * @param callbacks end the sleep
   * @param isDue whether a callback makes the next poll due
   * @param atLeast how long it is to the next poll when no callback does, if that is more than the
   *     interval
   */
  @Nullable String next(CallbackWatch callbacks, Predicate<Task> isDue, Duration atLeast) {
    Duration left = longer(interval, atLeast);
    while (true) {
      String end = end();
      if (end != null) {
        return end;
      }
      Instant start = time.clock().instant();
      Duration pause = shorter(shorter(interval, left), Duration.between(start, deadline));
      Pause.of(pause, callbacks.wakeup(), time);
      List<Task> reported = callbacks.take();
      left =
          left.minus(reported.isEmpty() ? pause : Duration.between(start, time.clock().instant()));
      // all of them are looked at, also behind one that is due
      boolean due = reported.stream().map(isDue::test).reduce(false, Boolean::logicalOr);
      if (due || left.isZero() || left.isNegative() || isOver()) {
        interval = shorter(interval.multipliedBy(3).dividedBy(2), options.maxInterval());
        return null;
      }
    }
  }

  private @Nullable String end() {
    if (isCancelled()) {
      return "Waiting for %s was cancelled";
    }
    return isOver() ? "Waited " + options.timeout() + " for %s in vain" : null;
  }

  private boolean isCancelled() {
    AtomicBoolean cancelled = new AtomicBoolean();
    SafeListeners.tell(() -> cancelled.set(options.cancelled().getAsBoolean()));
    return cancelled.get();
  }

  private static Duration longer(Duration a, Duration b) {
    return a.compareTo(b) >= 0 ? a : b;
  }

  private static Duration shorter(Duration a, Duration b) {
    return a.compareTo(b) <= 0 ? a : b;
  }
}
