package dev.mjproxy.mock.http;

import java.time.Duration;

/**
 * How a reply goes over the wire.
 *
 * @param delay before its first byte
 * @param dribble the time over which its body is spread; zero for at once
 * @param reset whether the connection is reset in place of a reply
 */
public record Wire(Duration delay, Duration dribble, boolean reset) {
  /** At once, whole. */
  public static final Wire PLAIN = new Wire(Duration.ZERO, Duration.ZERO, false);

  /** Whether it goes out at once and whole. */
  public boolean isPlain() {
    return !reset && delay.isZero() && dribble.isZero();
  }

  /** The same, later. */
  public Wire delayed(Duration by) {
    return new Wire(delay.plus(by), dribble, reset);
  }

  /** The same, its body spread over a time. */
  public Wire dribbling(Duration over) {
    return new Wire(delay, over, reset);
  }

  /** A reset in place of a reply. */
  public Wire resetting() {
    return new Wire(delay, dribble, true);
  }
}
