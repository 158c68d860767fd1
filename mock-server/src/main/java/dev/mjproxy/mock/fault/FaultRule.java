package dev.mjproxy.mock.fault;

import java.util.Set;

/**
 * When a fault strikes.
 *
 * @param fault what goes wrong
 * @param operations the operationIds that it may strike; empty for all
 * @param rate how often it strikes, 0 to 1
 * @param times how often it strikes at most; -1 for no limit
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
