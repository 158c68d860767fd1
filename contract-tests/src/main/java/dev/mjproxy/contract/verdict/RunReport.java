package dev.mjproxy.contract.verdict;

import dev.mjproxy.openapi.Requirement;
import java.util.Comparator;
import java.util.List;

/**
 * Everything a run found out; all reports are made from this.
 *
 * @param facts about the run as a whole
 * @param strictness what counts as a failure
 * @param results every selected rule, in the order of the registry
 * @param untested rules that no client can check
 * @param observed what of the spec was seen, and how tasks went
 * @param baseline findings that are known and accepted
 */
public record RunReport(
    RunFacts facts,
    Strictness strictness,
    List<RuleResult> results,
    List<UntestedRule> untested,
    Observed observed,
    Baseline baseline) {
  public RunReport {
    results = List.copyOf(results);
    untested = List.copyOf(untested);
  }

  /** The same run, seen with a baseline. */
  public RunReport with(Baseline known) {
    return new RunReport(facts, strictness, results, untested, observed, known);
  }

  /** The findings, grouped by cause, the strongest first. */
  public List<Cause> causes() {
    return Cause.of(results, baseline::knows).stream()
        .sorted(Comparator.comparing(cause -> cause.first().requirement()))
        .toList();
  }

  /** How many rules came out like this. */
  public long count(Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).count();
  }

  /** How many MUST rules were selected. */
  public long musts() {
    return results.stream().filter(RunReport::isMust).count();
  }

  /** How many MUST rules were checked and kept. */
  public long mustsVerified() {
    return results.stream()
        .filter(result -> isMust(result) && result.verdict() == Verdict.PASS)
        .count();
  }

  /** Whether this rule makes the run fail. */
  public boolean isFailure(RuleResult result) {
    return switch (result.verdict()) {
      case FAIL -> hasNew(result, strictness.strict());
      case WARN -> strictness.strict() && hasNew(result, true);
      case NOT_RUN, INCONCLUSIVE -> strictness.requireComplete() && isMust(result);
      case PASS, UNSUPPORTED -> false;
    };
  }

  /** 0 if nothing failed and at least one MUST was verified, else 1. */
  public int exitCode() {
    return results.stream().noneMatch(this::isFailure) && mustsVerified() > 0 ? 0 : 1;
  }

  /** The result in one sentence. */
  public String sentence() {
    String verified = "%d of %d MUST rules verified".formatted(mustsVerified(), musts());
    long failures = results.stream().filter(this::isFailure).count();
    if (failures > 0) {
      return "%s, %d %s failed".formatted(verified, failures, failures == 1 ? "rule" : "rules");
    }
    return mustsVerified() == 0 ? verified + ": nothing was proven" : verified;
  }

  /** The causes of which the baseline knows nothing. */
  public List<Cause> newCauses() {
    return causes().stream().filter(cause -> !isKnown(cause)).toList();
  }

  /** Whether the baseline accepts it, for all operations that show it. */
  public boolean isKnown(Cause cause) {
    return cause.fingerprints().stream().allMatch(baseline::knows);
  }

  private boolean hasNew(RuleResult result, boolean shouldsToo) {
    return result.outcome().findings().stream()
        .filter(
            finding ->
                finding.requirement() == Requirement.MUST || (shouldsToo && finding.counts()))
        .anyMatch(finding -> !baseline.knows(Fingerprint.of(result, finding)));
  }

  private static boolean isMust(RuleResult result) {
    return result.requirement() == Requirement.MUST;
  }
}
