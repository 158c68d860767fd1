package dev.mjproxy.contract.internal.check.capability;

import dev.mjproxy.contract.internal.api.RuleList;

/** The rules about what the server has. */
public final class CapabilityRules {
  private CapabilityRules() {}

  /** Adds them to the list. */
  public static void add(RuleList rules) {
    rules.add(new OperationsArePresent(rules.spec()));
    rules.add(new ModePrefixesArePresent());
    rules.add(new ButtonsArePresent());
  }
}
