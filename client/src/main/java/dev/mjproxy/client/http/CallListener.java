package dev.mjproxy.client.http;

import dev.mjproxy.client.error.MidjourneyException;
import java.time.Duration;
import java.util.Objects;

/**
 * Is told of each attempt to call an operation, to feed metrics. What it throws goes to the
 * thread's uncaught exception handler and does not affect the call.
 *
 * <pre>{@code
 * CallListener metrics = new CallListener() {
 *   public void responded(String operation, int status, Duration took) {
 *     registry.timer("mjproxy.client", "operation", operation, "status", "" + status).record(took);
 *   }
 * };
 * }</pre>
 *
 * <p>An operation is the path from {@code /mj} on, with {@code {id}} in place of an id.
 */
public interface CallListener {
  /** Ignores all events. */
  CallListener NONE = new CallListener() {};

  /** A complete response came, whatever its status. */
  default void responded(String operation, int status, Duration took) {}

  /** No complete response came. */
  default void failed(String operation, MidjourneyException failure, Duration took) {}

  /** Tells this one, and then another one, which hears of everything even if this one throws. */
  default CallListener andThen(CallListener next) {
    return this == NONE
        ? Objects.requireNonNull(next, "listener: expected a value, found null")
        : new BothListeners(this, next);
  }

  /** The request is going to be sent again, after a delay. */
  default void retrying(String operation, RetryRule rule, int attempt, Duration delay) {}
}
