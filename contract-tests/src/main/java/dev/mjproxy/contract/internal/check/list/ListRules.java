package dev.mjproxy.contract.internal.check.list;

import dev.mjproxy.contract.internal.api.RuleList;

/** The rules about lists and queries of tasks. */
public final class ListRules {
  private ListRules() {}

  /** Adds them to the list. */
  public static void add(RuleList rules) {
    rules.each(
        rules.named("listTasksByCondition", "listTasksByIds"), ListHoldsExactlyTheNamed::new);
    rules.add(new TasksHaveDisplays());
    rules.each(rules.named("listTasks", "listQueuedTasks"), ListIsSorted::new);
    rules.add(new QueryIsPaged());
    rules.add(new QueryIsSorted());
    rules.add(new QueryFilters());
    rules.each(
        rules.named("listTasks", "listTasksByCondition", "listTasksByIds", "queryTasks"),
        ListAgreesWithFetch::new);
  }
}
