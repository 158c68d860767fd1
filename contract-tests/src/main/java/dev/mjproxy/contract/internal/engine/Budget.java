package dev.mjproxy.contract.internal.engine;

import java.util.OptionalInt;

/**
 * Counts submissions: how many may be sent, and how many were accepted and so may have been billed.
 * Thread-safe.
 */
public final class Budget {
  private final OptionalInt limit;
  private int spent;
  private int underWay;

  private Budget(OptionalInt limit) {
    this.limit = limit;
  }

  /** At most this many. */
  public static Budget of(int submissions) {
    return new Budget(OptionalInt.of(submissions));
  }

  /** As many as it takes. */
  public static Budget unlimited() {
    return new Budget(OptionalInt.empty());
  }

  /** Whether this many more are allowed, those in progress counted as accepted. */
  public synchronized boolean allows(int submissions) {
    return limit.isEmpty() || spent + underWay + submissions <= limit.getAsInt();
  }

  /** Counts one as in progress, if it is allowed; each needs its {@link #settle}. */
  synchronized boolean begin() {
    boolean isAllowed = allows(1);
    underWay += isAllowed ? 1 : 0;
    return isAllowed;
  }

  /** Counts one that was in progress, if it was accepted. */
  synchronized void settle(boolean isCharged) {
    underWay--;
    spent += isCharged ? 1 : 0;
  }

  /** How many were accepted. */
  public synchronized int spent() {
    return spent;
  }

  /** The limit in words. */
  public String limit() {
    return limit.isPresent() ? Integer.toString(limit.getAsInt()) : "unlimited";
  }

  /** Why this many more are not allowed. */
  public synchronized String refusal(int submissions) {
    return "it may cost %d %s, %d of %s %s spent; raise --budget to run it"
        .formatted(
            submissions,
            submissions == 1 ? "submission" : "submissions",
            spent,
            limit(),
            spent == 1 ? "is" : "are");
  }
}
