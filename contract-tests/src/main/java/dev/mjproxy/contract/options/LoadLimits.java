package dev.mjproxy.contract.options;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * Limits of the load that a run puts on a server.
 *
 * @param connections the maximum number of requests in flight; empty, the default, means 16 for the
 *     mock server and 4 for any other
 * @param spacing the minimum time between the starts of two requests; default zero
 * @param totalWaiting how long the whole run may wait where the server asks for time, by HTTP 429
 *     or code 23; default 1 min
 */
public record LoadLimits(OptionalInt connections, Duration spacing, Duration totalWaiting) {
  /** The defaults. */
  public static final LoadLimits DEFAULT =
      new LoadLimits(OptionalInt.empty(), Duration.ZERO, Duration.ofMinutes(1));

  /** Expects at least one connection. */
  public LoadLimits {
    if (connections.isPresent() && connections.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "--connections: expected 1 or more, found " + connections.getAsInt());
    }
  }
}
