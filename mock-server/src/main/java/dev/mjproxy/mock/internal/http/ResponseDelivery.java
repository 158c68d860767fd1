package dev.mjproxy.mock.internal.http;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * How and when a response is sent.
 *
 * @param delay before its first byte
 * @param dribble the time over which its body is spread; zero for at once
 * @param reset whether the connection is reset in place of a response
 * @param pending the response to send in place of this one once it is made; empty to send this one
 * @param stream the body, where it comes in pieces and has no known end
 */
public record ResponseDelivery(
    Duration delay,
    Duration dribble,
    boolean reset,
    Optional<CompletableFuture<MockResponse>> pending,
    Optional<BodyStream> stream) {
  /** At once, whole. */
  public static final ResponseDelivery PLAIN =
      new ResponseDelivery(Duration.ZERO, Duration.ZERO, false, Optional.empty(), Optional.empty());

  /** Whether it is sent at once and whole. */
  public boolean isPlain() {
    return !reset && delay.isZero() && dribble.isZero() && pending.isEmpty() && stream.isEmpty();
  }

  /** Another response in place of this one, once it is made. */
  static ResponseDelivery pending(CompletableFuture<MockResponse> response) {
    return new ResponseDelivery(
        Duration.ZERO, Duration.ZERO, false, Optional.of(response), Optional.empty());
  }

  /** A body in pieces, for as long as both sides want. */
  public static ResponseDelivery streaming(BodyStream body) {
    return new ResponseDelivery(
        Duration.ZERO, Duration.ZERO, false, Optional.empty(), Optional.of(body));
  }

  /** The same, later. */
  public ResponseDelivery delayed(Duration by) {
    return new ResponseDelivery(delay.plus(by), dribble, reset, pending, stream);
  }

  /** The same, its body spread over a time. */
  public ResponseDelivery dribbling(Duration over) {
    return new ResponseDelivery(delay, over, reset, pending, stream);
  }

  /** A reset in place of a response. */
  public ResponseDelivery resetting() {
    return new ResponseDelivery(delay, dribble, true, pending, stream);
  }
}
