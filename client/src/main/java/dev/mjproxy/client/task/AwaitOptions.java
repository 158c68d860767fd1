package dev.mjproxy.client.task;

import dev.mjproxy.client.model.Task;
import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Options of waiting for a task.
 *
 * <pre>{@code
 * AwaitOptions.defaults().withTimeout(Duration.ofMinutes(3)).withListener(t -> show(Progress.of(t)))
 * }</pre>
 *
 * @param interval between the first two polls; each next one is 1.5 times as long; default 1 s
 * @param maxInterval longest time between two polls; default 5 s
 * @param timeout for all of it; default 10 min
 * @param listener is told of each fetched task that differs from the one before; default none. What
 *     it throws goes to the thread's uncaught exception handler, and does not end the waiting
 * @param cancelled asked before each poll; waiting ends when it returns true; default never. What
 *     it throws is handled likewise, and counts as no
 */
public record AwaitOptions(
    Duration interval,
    Duration maxInterval,
    Duration timeout,
    Consumer<Task> listener,
    BooleanSupplier cancelled) {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException when an interval or the time-out is not positive
   */
  public AwaitOptions {
    requirePositive("interval", interval);
    requirePositive("maxInterval", maxInterval);
    requirePositive("timeout", timeout);
    Objects.requireNonNull(listener, "listener: expected a value, found null");
    Objects.requireNonNull(cancelled, "cancelled: expected a value, found null");
  }

  /** Polls after 1 s, 1.5 s, … 5 s, for 10 minutes. */
  public static AwaitOptions defaults() {
    return new AwaitOptions(
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofMinutes(10),
        task -> {},
        () -> false);
  }

  /** Other intervals: from the first interval to the longest. */
  public AwaitOptions withInterval(Duration interval, Duration maxInterval) {
    return new AwaitOptions(interval, maxInterval, timeout, listener, cancelled);
  }

  /** Another time-out. */
  public AwaitOptions withTimeout(Duration timeout) {
    return new AwaitOptions(interval, maxInterval, timeout, listener, cancelled);
  }

  /** A listener that is told of each change. */
  public AwaitOptions withListener(Consumer<Task> listener) {
    return new AwaitOptions(interval, maxInterval, timeout, listener, cancelled);
  }

  /** A condition that ends the waiting; the task itself runs on. */
  public AwaitOptions withCancelled(BooleanSupplier cancelled) {
    return new AwaitOptions(interval, maxInterval, timeout, listener, cancelled);
  }

  /** The options themselves, checked before anything is submitted. */
  public static AwaitOptions required(@Nullable AwaitOptions options) {
    return Objects.requireNonNull(
        options, "options: expected how to wait, found null; AwaitOptions.defaults() will do");
  }

  private static void requirePositive(String name, Duration duration) {
    Objects.requireNonNull(duration, name + ": expected a duration, found null");
    if (duration.isZero() || duration.isNegative()) {
      throw new IllegalArgumentException(name + ": expected more than zero, found " + duration);
    }
  }
}
