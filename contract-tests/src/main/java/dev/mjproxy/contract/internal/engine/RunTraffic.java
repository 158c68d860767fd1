package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.internal.api.ExchangeLog;
import dev.mjproxy.contract.internal.probe.RetryAfterBudget;
import dev.mjproxy.contract.internal.probe.Sender;

/**
 * What all rules of a run share when they send requests.
 *
 * @param sender sends within the load limits
 * @param budget counts submissions
 * @param retryAfter waits where the server asks for time
 * @param log keeps the exchanges
 */
public record RunTraffic(
    Sender sender, Budget budget, RetryAfterBudget retryAfter, ExchangeLog log) {

  /**
   * The sender of one rule.
   *
   * @param number the number of the rule in the plan
   * @param isAlone whether the rule runs alone, and so may want to see a full queue
   */
  Sender ofRule(int number, boolean isAlone) {
    return new RuleSender(this, number, isAlone);
  }

  /** The sender of what is sent before all rules. */
  public Sender beforeAllRules() {
    return ofRule(ExchangeLog.BEFORE_ALL_RULES, false);
  }
}
