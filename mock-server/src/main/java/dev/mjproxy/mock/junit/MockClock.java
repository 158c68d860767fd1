package dev.mjproxy.mock.junit;

import java.time.Duration;
import java.time.Instant;

/**
 * The mock server's clock, which a test moves forward.
 *
 * <pre>{@code
 * clock.advance(Duration.ofSeconds(8)); // the task is finished now
 * }</pre>
 */
public interface MockClock {
  /** The server's time. */
  Instant now();

  /**
   * Moves the server's time forward. When it returns, the callbacks that became due are delivered
   * or given up; so a callback's receiver must not call this.
   *
   * @param by zero or more
   * @throws IllegalArgumentException if {@code by} is negative
   */
  void advance(Duration by);
}
