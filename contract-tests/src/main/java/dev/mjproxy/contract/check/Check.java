package dev.mjproxy.contract.check;

import dev.mjproxy.contract.verdict.Outcome;
import java.util.Set;

/** Checks one rule against one server. What it says about the rule stands in {@link CheckInfo}. */
@FunctionalInterface
public interface Check {
  /**
   * Sends what it needs and judges what comes back. A finding is data, never an exception.
   *
   * @throws InterruptedException if the run is ended while it waits
   */
  Outcome run(Session session) throws InterruptedException;

  /** How many submissions of its own it may send, beside those of its journeys. */
  default int submissions() {
    return 0;
  }

  /** Shared submissions that this one needs, beside those that {@link CheckInfo} names. */
  default Set<JourneyKind> journeys() {
    return Set.of();
  }
}
