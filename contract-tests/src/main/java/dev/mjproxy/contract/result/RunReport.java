package dev.mjproxy.contract.result;

import java.util.Comparator;
import java.util.List;

/**
 * Everything that a run found out; all reports are made from this.
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
    Observations observed,
    Baseline baseline) {
  private static final int FAILED = 1;
  private static final int OWN_ERROR = 3;

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

  /** Whether this rule makes the run fail: it was broken, or it had to be verified and was not. */
  public boolean isFailure(RuleResult result) {
    return isBroken(result) || isMissing(result);
  }

  /** Whether the server broke this rule, and no baseline knows. */
  public boolean isBroken(RuleResult result) {
    return switch (result.verdict()) {
      case FAIL -> hasNew(result, strictness.strict());
      case WARN -> strictness.strict() && hasNew(result, true);
      case PASS, ERROR, NOT_RUN, INCONCLUSIVE, UNSUPPORTED -> false;
    };
  }

  /** Whether this MUST had to be verified, and was not, though no check failed by itself. */
  public boolean isMissing(RuleResult result) {
    boolean isOpen =
        switch (result.verdict()) {
          case NOT_RUN, INCONCLUSIVE -> isMust(result);
          case PASS, FAIL, WARN, ERROR, UNSUPPORTED -> false;
        };
    return isOpen
        && switch (strictness.completeness()) {
          case ANY -> false;
          case VERIFIABLE -> !result.outcome().isExcused();
          case ALL -> true;
        };
  }

  /**
   * 1 if a rule was broken; else 3 if a check itself failed; else 1 if a MUST that had to be
   * verified was not, or none was; else 0. A signal that ended the run decides before all of these.
   */
  public int exitCode() {
    if (facts.ending().exitCode() != 0) {
      return facts.ending().exitCode();
    }
    if (results.stream().anyMatch(this::isBroken)) {
      return FAILED;
    }
    if (count(Verdict.ERROR) > 0) {
      return OWN_ERROR;
    }
    return results.stream().anyMatch(this::isMissing) || mustsVerified() == 0 ? FAILED : 0;
  }

  /** The result in one sentence. */
  public String sentence() {
    StringBuilder sentence =
        new StringBuilder("%d of %d MUST rules verified".formatted(mustsVerified(), musts()));
    append(sentence, results.stream().filter(this::isBroken).count(), "failed");
    append(sentence, results.stream().filter(this::isMissing).count(), "not verified");
    append(sentence, count(Verdict.ERROR), "with an error of the verifier");
    if (facts.ending() != Ending.COMPLETE) {
      sentence.append("; ").append(facts.ending().reason());
    } else if (mustsVerified() == 0 && results.stream().noneMatch(this::isFailure)) {
      sentence.append(": nothing was proven");
    }
    return sentence.toString();
  }

  private static void append(StringBuilder sentence, long rules, String what) {
    if (rules > 0) {
      sentence.append(", %d %s %s".formatted(rules, rules == 1 ? "rule" : "rules", what));
    }
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
