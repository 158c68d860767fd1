package dev.mjproxy.contract.internal.check.callback;

import dev.mjproxy.contract.internal.api.RuleList;

/** The rules about callbacks to {@code notifyHook}. */
public final class CallbackRules {
  private CallbackRules() {}

  /** Adds them to the list. */
  public static void add(RuleList rules) {
    rules.add(new CallbackArrives());
    rules.add(new CallbackIsAJsonPost());
    rules.add(new CallbackKeepsTheSchema());
    rules.add(new CallbackIsOfOurTask());
    rules.add(new CallbackAgreesWithFetch());
    rules.add(new CallbacksGoForward());
    rules.add(new TheEndIsCalledBack());
  }
}
