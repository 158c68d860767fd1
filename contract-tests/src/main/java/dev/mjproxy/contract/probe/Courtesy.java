package dev.mjproxy.contract.probe;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/**
 * Sends no more at once and no faster than a server should have to bear. Safe for use by many
 * threads.
 */
public final class Courtesy implements Sender {
  private final Sender sender;
  private final Clock clock;
  private final Sleeper sleeper;
  private final Duration spacing;
  private final Patience patience;
  private final Semaphore connections = new Semaphore(1, true);
  private Instant next = Instant.EPOCH;

  /**
   * One connection at a time, until {@link #allow} says otherwise.
   *
   * @param sender sends
   * @param clock measures the spacing
   * @param sleeper waits
   * @param spacing between the starts of two requests at least; zero for no limit
   * @param patience knows whether the server wants to hear nothing for a while
   */
  public Courtesy(
      Sender sender, Clock clock, Sleeper sleeper, Duration spacing, Patience patience) {
    this.sender = sender;
    this.clock = clock;
    this.sleeper = sleeper;
    this.spacing = spacing;
    this.patience = patience;
  }

  /** Allows this many connections at a time, instead of one; to be called once. */
  public void allow(int atATime) {
    connections.release(atATime - 1);
  }

  @Override
  public Exchange send(Request request) {
    connections.acquireUninterruptibly();
    try {
      patience.keepQuiet();
      sleeper.sleep(untilMyTurn());
    } catch (InterruptedException e) {
      // The caller sees it at its own next wait; this one request is no worse than none.
      Thread.currentThread().interrupt();
    }
    try {
      return sender.send(request);
    } finally {
      connections.release();
    }
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
