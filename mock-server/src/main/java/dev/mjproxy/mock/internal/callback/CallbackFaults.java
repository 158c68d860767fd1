package dev.mjproxy.mock.internal.callback;

import java.time.Duration;

/** Decides on the faults of callbacks. */
@FunctionalInterface
public interface CallbackFaults {
  /** No faults. */
  CallbackFaults NONE = () -> new Effect(1, Duration.ZERO);

  /**
   * The fault of one callback.
   *
   * @param copies number of times it is sent: 0 loses it, 2 duplicates it
   * @param delay time by which it is late
   */
  record Effect(int copies, Duration delay) {}

  /** Decides on the next callback. */
  Effect next();
}
