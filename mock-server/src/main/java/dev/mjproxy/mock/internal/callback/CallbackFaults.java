package dev.mjproxy.mock.internal.callback;

import java.time.Duration;

/** What goes wrong with a callback on purpose. */
@FunctionalInterface
public interface CallbackFaults {
  /** Nothing does. */
  CallbackFaults NONE = () -> new Effect(1, Duration.ZERO);

  /**
   * How a callback is sent.
   *
   * @param copies 0 loses it, 2 sends it twice
   * @param delay how much later than it became due
   */
  record Effect(int copies, Duration delay) {}

  /** Decides on the next callback. */
  Effect next();
}
