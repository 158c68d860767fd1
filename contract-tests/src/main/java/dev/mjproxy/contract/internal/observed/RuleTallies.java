package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Collects what rules come to, and tells what is new since it was asked last. */
final class RuleTallies {
  private final Map<Rule, RuleTally> byRule = new LinkedHashMap<>();
  private final List<RuleResult> news = new ArrayList<>();
  private final UnaryOperator<RuleResult> shown;

  /**
   * Nothing yet.
   *
   * @param shown makes the texts of a result fit to be shown
   */
  RuleTallies(List<Rule> rules, UnaryOperator<RuleResult> shown) {
    rules.forEach(rule -> byRule.put(rule, new RuleTally(rule)));
    this.shown = shown;
  }

  /** Adds a result; an empty one says that a request is missing that the rule needs. */
  void add(Rule rule, Optional<RuleResult> result) {
    RuleTally tally = byRule.get(rule);
    if (tally == null) {
      return;
    }
    if (result.isEmpty()) {
      tally.leaveOpen("it needs a request that was not observed");
      return;
    }
    RuleResult judged = result.get();
    // Making texts fit to be shown takes long, and no more findings than that are kept.
    boolean isKept = !judged.outcome().findings().isEmpty() && !tally.isFull();
    List<Finding> added = tally.add(isKept ? shown.apply(judged) : judged);
    if (!added.isEmpty()) {
      news.add(judged.with(Outcome.of(added)));
    }
  }

  /** The results with findings since the last call, without those that are no news. */
  List<RuleResult> news() {
    List<RuleResult> told = List.copyOf(news);
    news.clear();
    return told;
  }

  /** One result for each rule. */
  List<RuleResult> results() {
    return byRule.entrySet().stream()
        .map(
            it ->
                it.getValue()
                    .result(
                        RuleGroups.isObservable(it.getKey())
                            ? "no exchange that was observed decides it"
                            : "it has to send requests of its own; run the verifier against the server"))
        .toList();
  }
}
