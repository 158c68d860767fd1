package dev.mjproxy.client.internal.caller;

import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.TransportException;
import dev.mjproxy.client.http.TimeSource;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** Pauses between retries and polls. */
public final class Pause {
  private Pause() {}

  /**
   * Sleeps.
   *
   * @throws TransportException when the thread is interrupted; its interrupt flag is set again
   */
  public static void of(Duration duration, TimeSource time) {
    sleep(() -> time.sleeper().sleep(duration));
  }

  /**
   * Sleeps, or less when the semaphore has a permit before.
   *
   * @throws TransportException as above
   */
  public static void of(Duration duration, Semaphore wakeup, TimeSource time) {
    sleep(() -> time.sleeper().sleep(duration, wakeup));
  }

  private interface Sleep {
    void run() throws InterruptedException;
  }

  private static void sleep(Sleep sleep) {
    try {
      sleep.run();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new TransportException(
          Problem.of("Interrupted while waiting", "call again if that was not meant"),
          true,
          true,
          e);
    }
  }
}
