package dev.mjproxy.client.internal.caller;

import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.TransportException;
import dev.mjproxy.client.http.TimeSource;
import java.time.Duration;

/** Pauses between retries and polls. */
public final class Pause {
  private Pause() {}

  /**
   * Sleeps.
   *
   * @throws TransportException when the thread is interrupted; its interrupt flag is set again
   */
  public static void of(Duration duration, TimeSource time) {
    try {
      time.sleeper().sleep(duration);
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
