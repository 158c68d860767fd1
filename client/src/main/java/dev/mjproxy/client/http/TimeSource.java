package dev.mjproxy.client.http;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

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
    return new TimeSource(Clock.systemUTC(), new SystemSleeper(), new Random());
  }

  private static final class SystemSleeper implements Sleeper {
    @Override
    public void sleep(Duration duration) throws InterruptedException {
      Thread.sleep(duration.toMillis());
    }

    @Override
    public void sleep(Duration duration, Semaphore wakeup) throws InterruptedException {
      if (wakeup.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
        wakeup.release();
      }
    }
  }
}
