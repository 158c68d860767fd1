package dev.mjproxy.client.http;

import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.TransportException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Random;

/**
 * Time and chance, for tests to hold in their hands.
 *
 * <pre>{@code
 * builder.timing(new Timing(clock, duration -> clock.advance(duration), new Random(7)))
 * }</pre>
 *
 * @param clock the time
 * @param sleeper how it passes
 * @param random the jitter of delays; used by one thread at a time
 */
public record Timing(Clock clock, Sleeper sleeper, Random random) {
  /** Checks for nulls. */
  public Timing {
    Objects.requireNonNull(clock, "clock: expected a value, found null");
    Objects.requireNonNull(sleeper, "sleeper: expected a value, found null");
    Objects.requireNonNull(random, "random: expected a value, found null");
  }

  /** The machine's own. */
  public static Timing system() {
    return new Timing(
        Clock.systemUTC(), duration -> Thread.sleep(duration.toMillis()), new Random());
  }

  /**
   * Lets time pass.
   *
   * @throws TransportException when the thread is interrupted; its flag is set again
   */
  public void pause(Duration duration) {
    try {
      sleeper.sleep(duration);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(
          Problem.of("Interrupted while waiting", "call again if that was not meant"),
          true,
          true,
          e);
    }
  }

  double chance() {
    synchronized (random) {
      return random.nextDouble();
    }
  }
}
