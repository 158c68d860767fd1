package dev.mjproxy.contract;

import java.time.Duration;
import java.util.OptionalInt;

/**
 * How much a server has to bear.
 *
 * @param connections how many requests may be under way at once; empty, the default, means 16 for
 *     the mock server and 4 for any other
 * @param spacing between the starts of two requests at least; default zero, no limit
 * @param patience how long the whole run may wait where the server asks for time, by HTTP 429 or
 *     code 23; default 1 min
 */
public record Manners(OptionalInt connections, Duration spacing, Duration patience) {
  /** The defaults. */
  public static final Manners DEFAULT =
      new Manners(OptionalInt.empty(), Duration.ZERO, Duration.ofMinutes(1));

  private static final int FOR_THE_MOCK = 16;
  private static final int FOR_OTHERS = 4;

  /** Refuses what is no number of connections. */
  public Manners {
    if (connections.isPresent() && connections.getAsInt() < 1) {
      throw new IllegalArgumentException(
          "--connections: expected 1 or more, found " + connections.getAsInt());
    }
  }

  int connections(boolean isMock) {
    return connections.orElse(isMock ? FOR_THE_MOCK : FOR_OTHERS);
  }
}
