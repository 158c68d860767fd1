package dev.mjproxy.contract.internal.observed;

import dev.mjproxy.contract.internal.api.Rule;
import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import dev.mjproxy.contract.result.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one rule came to over all exchanges that it could be judged by. Guarded by its owner. */
final class RuleTally {
  /** More say no more, and may be more than fit into memory. */
  private static final int MOST_FINDINGS = 200;

  private final Rule rule;
  private final Map<List<Object>, Finding> findings = new LinkedHashMap<>();
  private Optional<Outcome> failed = Optional.empty();
  private String open = "";
  private boolean isDecided;

  RuleTally(Rule rule) {
    this.rule = rule;
  }

  /** Adds an outcome, and returns its findings that are new. */
  List<Finding> add(RuleResult result) {
    Outcome outcome = result.outcome();
    isDecided |= result.verdict().isDecided();
    if (result.verdict() == Verdict.ERROR) {
      failed = Optional.of(outcome);
    } else if (!outcome.reason().isEmpty()) {
      open = outcome.reason();
    }
    List<Finding> added = new ArrayList<>();
    for (Finding finding : outcome.findings()) {
      if (!isFull() && findings.putIfAbsent(key(finding), finding) == null) {
        added.add(finding);
      }
    }
    return added;
  }

  /** Whether further findings are dropped. */
  boolean isFull() {
    return findings.size() >= MOST_FINDINGS;
  }

  /** Notes why it could not be judged by one exchange. */
  void leaveOpen(String reason) {
    open = reason;
  }

  /** What it came to. */
  RuleResult result(String otherwise) {
    Outcome outcome = Outcome.of(List.copyOf(findings.values()));
    if (outcome.verdict() == Verdict.PASS && failed.isPresent()) {
      outcome = failed.get();
    } else if (!isDecided && findings.isEmpty()) {
      outcome = Outcome.notRun(open.isEmpty() ? otherwise : open);
    }
    return rule.result(outcome, Duration.ZERO);
  }

  /** A task is judged at each of its polls, and shows what it showed before. */
  private static List<Object> key(Finding finding) {
    return List.of(
        finding.requirement(),
        finding.rule(),
        finding.pointer(),
        finding.expected(),
        finding.found(),
        finding.evidence().map(Evidence::request).orElse(""),
        finding.evidence().map(Evidence::response).orElse(""));
  }
}
