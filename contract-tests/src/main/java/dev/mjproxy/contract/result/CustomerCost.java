package dev.mjproxy.contract.result;

import java.util.Arrays;

/** What a broken rule costs a customer, the dearest first. */
enum CustomerCost {
  /** The server lacks something at all, or lets nobody in. */
  EVERYTHING("capability/", "access/server", "access/secret", "access/api", "access/similar"),
  /** Tasks are paid for twice, or for nothing. */
  MONEY(
      "lifecycle/accepted-ids",
      "lifecycle/ids-are-unique",
      "lifecycle/submit-is",
      "lifecycle/cancel",
      "returncode/",
      "action/",
      "access/no-secret",
      "access/wrong-secret"),
  /** Pictures are not found. */
  PICTURES(
      "lifecycle/id-is-fetchable",
      "lifecycle/success",
      "lifecycle/image",
      "lifecycle/equal",
      "task/",
      "callback/",
      "list/"),
  /** Something is told wrongly. */
  DATA("lifecycle/"),
  /** Everything else. */
  FORM("");

  /** As a regular expression. */
  private final String beginnings;

  CustomerCost(String... beginnings) {
    this.beginnings = "(" + String.join("|", beginnings) + ").*";
  }

  /** What a cause costs. */
  static CustomerCost of(Cause cause) {
    return Arrays.stream(values())
        .filter(cost -> cause.check().matches(cost.beginnings))
        .findFirst()
        .orElse(FORM);
  }
}
