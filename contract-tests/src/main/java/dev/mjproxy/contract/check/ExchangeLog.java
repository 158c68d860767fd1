package dev.mjproxy.contract.check;

import dev.mjproxy.contract.probe.Exchange;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * All exchanges of a run. Their order is that of the rules that sent them, and within a rule that
 * of sending: the same in every run, whichever rules ran side by side.
 */
final class ExchangeLog {
  /** Where a thread stands that runs no rule: before all rules. */
  private static final Place OUTSIDE = new Place(-1, false);

  private final ThreadLocal<Place> place = ThreadLocal.withInitial(() -> OUTSIDE);
  private final NavigableMap<Integer, List<Exchange>> byRule = new TreeMap<>();

  /**
   * Which rule a thread is running.
   *
   * @param rule its number in the plan
   * @param alone whether it has the server for itself
   */
  private record Place(int rule, boolean alone) {}

  /** What is added by this thread from now on belongs to this rule. */
  void enter(int rule, boolean alone) {
    place.set(new Place(rule, alone));
  }

  /** What is added by this thread from now on belongs to no rule. */
  void leave() {
    place.remove();
  }

  /** Whether this thread runs a rule that has the server for itself. */
  boolean isAlone() {
    return place.get().alone();
  }

  synchronized void add(Exchange exchange) {
    byRule.computeIfAbsent(place.get().rule(), rule -> new ArrayList<>()).add(exchange);
  }

  synchronized List<Exchange> all() {
    return byRule.values().stream().flatMap(List::stream).toList();
  }
}
