package dev.mjproxy.client.http;

import java.time.Clock;
import java.util.Objects;
import java.util.Random;

/**
 * Clock, sleeper and source of random numbers; tests replace them.
 *
 * <pre>{@code
 * builder.timeSource(new TimeSource(clock, duration -> clock.advance(duration), new Random(7)))
 * }</pre>
 *
 * @param clock the current time
 * @param sleeper sleeps
 * @param random the jitter of delays; used by one thread at a time
 */
public record TimeSource(Clock clock, Sleeper sleeper, Random random) {
  /** Checks for nulls. */
  public TimeSource {
    Objects.requireNonNull(clock, "clock: expected a value, found null");
    Objects.requireNonNull(sleeper, "sleeper: expected a value, found null");
    Objects.requireNonNull(random, "random: expected a value, found null");
  }

  /** The system's clock and sleep. */
  public static TimeSource system() {
    return new TimeSource(
        Clock.systemUTC(), duration -> Thread.sleep(duration.toMillis()), new Random());
  }
}
