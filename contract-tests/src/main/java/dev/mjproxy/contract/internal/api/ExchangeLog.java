package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.probe.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All exchanges of a run. Their order is that of the rules that sent them in the plan, and within a
 * rule that of sending; it does not depend on which rules ran at the same time. Thread-safe; the
 * lists are guarded by this.
 */
public final class ExchangeLog {
  /** The place of what was sent before all rules. */
  public static final int BEFORE_ALL_RULES = -1;

  private final NavigableMap<Integer, List<Exchange>> byRule = new TreeMap<>();

  /**
   * Adds an exchange.
   *
   * @param rule the number in the plan of the rule that sent it, or {@link #BEFORE_ALL_RULES}
   */
  public synchronized void add(int rule, Exchange exchange) {
    byRule.computeIfAbsent(rule, number -> new ArrayList<>()).add(exchange);
  }

  /** All exchanges so far. */
  public synchronized List<Exchange> all() {
    return byRule.values().stream().flatMap(List::stream).toList();
  }
}
