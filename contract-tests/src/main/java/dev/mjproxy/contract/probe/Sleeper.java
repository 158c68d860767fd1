package dev.mjproxy.contract.probe;

import java.time.Duration;

/** Waits; tests replace it by one that only moves a clock. */
@FunctionalInterface
public interface Sleeper {
  /** Lets this much time pass. */
  void sleep(Duration duration) throws InterruptedException;

  /** The one that really waits. */
  static Sleeper real() {
    return duration -> Thread.sleep(duration.toMillis());
  }
}
