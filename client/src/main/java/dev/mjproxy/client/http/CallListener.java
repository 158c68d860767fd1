package dev.mjproxy.client.http;

import dev.mjproxy.client.error.MidjourneyException;
import java.time.Duration;

/**
 * Hears of each attempt. Made to feed a timer and two counters, of Micrometer or anything else.
 * What it throws goes to the thread's handler of uncaught exceptions and changes nothing.
 *
 * <pre>{@code
 * CallListener metrics = new CallListener() {
 *   public void replied(String operation, int status, Duration took) {
 *     registry.timer("mjproxy.client", "operation", operation, "status", "" + status).record(took);
 *   }
 * };
 * }</pre>
 *
 * <p>An operation is the path from {@code /mj} on, with {@code {id}} in place of an id.
 */
public interface CallListener {
  /** Hears nothing. */
  CallListener NONE = new CallListener() {};

  /** A whole reply came, good or bad. */
  default void replied(String operation, int status, Duration took) {}

  /** No whole reply came. */
  default void failed(String operation, MidjourneyException failure, Duration took) {}

  /** The request is going to be sent again, after a delay. */
  default void retrying(String operation, RetryRule rule, int attempt, Duration delay) {}
}
