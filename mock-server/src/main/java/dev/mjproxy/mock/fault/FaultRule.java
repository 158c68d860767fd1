package dev.mjproxy.mock.fault;

import java.util.Set;

/**
 * A fault and the requests that it strikes.
 *
 * @param fault what the client sees
 * @param operations operationIds of the requests that it may strike; empty for all
 * @param rate probability that it strikes, 0 to 1
 * @param times maximum number of strikes; -1 for no limit
 */
public record FaultRule(Fault fault, Set<String> operations, double rate, int times) {
  /**
   * Checks the ranges.
   *
   * @throws IllegalArgumentException if the rate is not within 0 and 1
   */
  public FaultRule {
    operations = Set.copyOf(operations);
    if (!(rate >= 0 && rate <= 1)) {
      throw new IllegalArgumentException("rate: expected 0 to 1, found " + rate);
    }
  }
}
