package dev.mjproxy.contract.check;

import java.util.OptionalInt;

/** How many submissions may be sent, and how many were accepted and so may have been billed. */
public final class Budget {
  private final OptionalInt limit;
  private int spent;

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

  /** Whether this many more are allowed. */
  public boolean allows(int submissions) {
    return limit.isEmpty() || spent + submissions <= limit.getAsInt();
  }

  /** Counts one that was accepted. */
  void charge() {
    spent++;
  }

  /** How many were accepted. */
  public int spent() {
    return spent;
  }

  /** The limit in words. */
  public String limit() {
    return limit.isPresent() ? Integer.toString(limit.getAsInt()) : "unlimited";
  }

  /** Why this many more are not allowed. */
  public String refusal(int submissions) {
    return "it may cost %d %s, %d of %s %s spent; raise --budget to run it"
        .formatted(
            submissions,
            submissions == 1 ? "submission" : "submissions",
            spent,
            limit(),
            spent == 1 ? "is" : "are");
  }
}
