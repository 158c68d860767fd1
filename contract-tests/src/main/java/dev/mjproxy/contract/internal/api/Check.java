package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Outcome;
import java.util.Set;

/** Checks one rule against one server; {@link CheckInfo} describes the rule. */
@FunctionalInterface
public interface Check {
  /**
   * Sends what it needs and judges what comes back. A finding is data, never an exception.
   *
   * @throws InterruptedException if the run is ended while it waits
   */
  Outcome run(CheckContext context) throws InterruptedException;

  /** How many submissions of its own it may send, beside those of its scenarios. */
  default int submissions() {
    return 0;
  }

  /**
   * Whether another rule cannot be judged where this one is broken, so that this one is selected
   * with it.
   */
  default boolean isNeededBy(Rule other) {
    return false;
  }

  /** Shared submissions that this one needs, beside those that {@link CheckInfo} names. */
  default Set<Scenario> scenarios() {
    return Set.of();
  }
}
