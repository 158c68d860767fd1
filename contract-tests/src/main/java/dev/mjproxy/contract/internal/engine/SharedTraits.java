package dev.mjproxy.contract.internal.engine;

import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.RuleResult;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Leaves each trait of the server to one check. A server that refuses in a style of its own breaks
 * many rules by one deviation: the first check that saw it keeps its findings, and the others are
 * judged in the server's own style, as if these findings were none.
 *
 * <p>A trait that a single check saw stays as it is, so that a slip at one place is found there.
 */
public final class SharedTraits {
  private static final int MOST_NAMED = 6;

  private final Map<String, List<RuleResult>> byTrait = new LinkedHashMap<>();

  private SharedTraits(List<RuleResult> results) {
    for (RuleResult result : results) {
      result.outcome().findings().stream()
          .filter(finding -> !finding.trait().isEmpty())
          .map(SharedTraits::key)
          .distinct()
          .forEach(trait -> byTrait.computeIfAbsent(trait, it -> new ArrayList<>()).add(result));
    }
    byTrait.values().removeIf(seen -> checks(seen).size() < 2);
  }

  /** The results, each trait left to one check. */
  public static List<RuleResult> leftToOne(List<RuleResult> results) {
    SharedTraits shared = new SharedTraits(results);
    return shared.byTrait.isEmpty() ? results : results.stream().map(shared::judged).toList();
  }

  private RuleResult judged(RuleResult result) {
    List<Finding> findings = new ArrayList<>();
    for (Finding finding : result.outcome().findings()) {
      List<RuleResult> seen = byTrait.getOrDefault(key(finding), List.of());
      if (seen.isEmpty()) {
        findings.add(finding);
      } else if (home(seen).equals(result.check())) {
        findings.add(result.equals(seen.get(firstAt(seen))) ? extended(finding, seen) : finding);
      }
    }
    return findings.equals(result.outcome().findings())
        ? result
        : result.with(
            result.outcome().reason().isEmpty()
                ? Outcome.of(findings)
                : new Outcome(
                    result.verdict(),
                    result.outcome().reason(),
                    findings,
                    result.outcome().isExcused(),
                    result.outcome().stackTrace()));
  }

  /** What is declared hides nothing that is not. */
  private static String key(Finding finding) {
    return finding.trait() + (finding.isDeclared() ? ", declared" : "");
  }

  /** The first of the strongest. */
  private static int firstAt(List<RuleResult> seen) {
    return seen.indexOf(
        seen.stream().min(Comparator.comparing(RuleResult::requirement)).orElseThrow());
  }

  private static String home(List<RuleResult> seen) {
    return seen.get(firstAt(seen)).check();
  }

  private static Finding extended(Finding finding, List<RuleResult> seen) {
    Set<String> others = checks(seen);
    others.remove(home(seen));
    String named = others.stream().limit(MOST_NAMED).collect(Collectors.joining(", "));
    return finding.foundAs(
        "%s; as in %s%s"
            .formatted(
                finding.found(),
                named,
                others.size() > MOST_NAMED
                    ? " and %d more checks".formatted(others.size() - MOST_NAMED)
                    : ""));
  }

  private static Set<String> checks(List<RuleResult> seen) {
    return seen.stream().map(RuleResult::check).collect(Collectors.toCollection(TreeSet::new));
  }
}
