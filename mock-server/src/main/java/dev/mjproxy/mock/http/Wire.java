package dev.mjproxy.mock.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How a reply goes over the wire.
 *
 * @param delay before its first byte
 * @param dribble the time over which its body is spread; zero for at once
 * @param reset whether the connection is reset in place of a reply
 * @param pending the reply to send in place of this one once it is made; empty to send this one
 */
public record Wire(
    Duration delay,
    Duration dribble,
    boolean reset,
    Optional<CompletableFuture<MockReply>> pending) {
  /** At once, whole. */
  public static final Wire PLAIN = new Wire(Duration.ZERO, Duration.ZERO, false, Optional.empty());

  /** Whether it goes out at once and whole. */
  public boolean isPlain() {
    return !reset && delay.isZero() && dribble.isZero() && pending.isEmpty();
  }

  /** Another reply in place of this one, once it is made. */
  static Wire pending(CompletableFuture<MockReply> reply) {
    return new Wire(Duration.ZERO, Duration.ZERO, false, Optional.of(reply));
  }

  /** The same, later. */
  public Wire delayed(Duration by) {
    return new Wire(delay.plus(by), dribble, reset, pending);
  }

  /** The same, its body spread over a time. */
  public Wire dribbling(Duration over) {
    return new Wire(delay, over, reset, pending);
  }

  /** A reset in place of a reply. */
  public Wire resetting() {
    return new Wire(delay, dribble, true, pending);
  }
}
