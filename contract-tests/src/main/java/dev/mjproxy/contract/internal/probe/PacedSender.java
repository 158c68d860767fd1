package dev.mjproxy.contract.internal.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Keeps a minimum time between the starts of two requests, and sends nothing while the server has
 * asked for a pause by HTTP 429. Thread-safe; the time of the next request is guarded by this.
 */
public final class PacedSender implements Sender {
  private final Sender sender;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Duration spacing;
  private final RetryAfterBudget retryAfter;
  private Instant next = Instant.EPOCH;

  /**
   * Wraps a sender.
   *
   * @param sender sends
   * @param clock measures the spacing
   * @param sleeper waits
   * @param spacing the minimum time between the starts of two requests; zero for none
   * @param retryAfter knows until when the server wants no requests
   */
  public PacedSender(
      Sender sender, Clock clock, Sleeper sleeper, Duration spacing, RetryAfterBudget retryAfter) {
    this.sender = sender;
    this.clock = clock;
    this.sleeper = sleeper;
    this.spacing = spacing;
    this.retryAfter = retryAfter;
  }

  @Override
  public Exchange send(Request request) {
    try {
      retryAfter.awaitQuietEnd();
      sleeper.sleep(untilMyTurn());
    } catch (InterruptedException e) {
      // Keep the interrupt flag; this request is still sent, the caller stops at its next wait.
      Thread.currentThread().interrupt();
    }
    return sender.send(request);
  }

  private synchronized Duration untilMyTurn() {
    if (spacing.isZero()) {
      return Duration.ZERO;
    }
    Instant now = clock.instant();
    Instant turn = next.isAfter(now) ? next : now;
    next = turn.plus(spacing);
    return Duration.between(now, turn);
  }
}
