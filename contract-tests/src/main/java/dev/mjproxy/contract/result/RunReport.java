package dev.mjproxy.contract.result;

import java.time.Duration;
import java.util.ArrayList;
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
    return new RunReport(facts, strictness, results, untested, observed, known)
        .withProfileOf(known.profile());
  }

  /** A server that is now taken for another dialect has changed, whatever that one declares. */
  private RunReport withProfileOf(String before) {
    String now = facts.profile().name();
    if (before.isEmpty() || before.equals(now)) {
      return this;
    }
    List<RuleResult> all = new ArrayList<>(results);
    all.add(
        new RuleResult(
            "verifier/profile-stays",
            "verifier/profile-stays",
            "",
            "The server speaks the dialect that it spoke when the baseline was written",
            Requirement.MUST,
            "docs/guides/verifier.md",
            Outcome.of(List.of(Finding.must("profile", "", "the profile " + before, now))),
            Duration.ZERO));
    return new RunReport(facts, strictness, all, untested, observed, baseline);
  }

  /** The same run, ended like this. */
  public RunReport with(Ending ended) {
    return new RunReport(facts.with(ended), strictness, results, untested, observed, baseline);
  }

  /** The same run against a server that was taken for this. */
  public RunReport takenFor(ServerProfile profile) {
    return new RunReport(facts.with(profile), strictness, results, untested, observed, baseline);
  }

  /**
   * The findings, grouped by cause: the strongest first, and those first that cost a customer most.
   */
  public List<Cause> causes() {
    return Cause.of(results, baseline::knows).stream()
        .sorted(
            Comparator.<Cause, Requirement>comparing(cause -> cause.first().requirement())
                .thenComparing(CustomerCost::of))
        .toList();
  }

  /** How many rules came out like this. */
  public long count(Verdict verdict) {
    return results.stream().filter(result -> result.verdict() == verdict).count();
  }

  /** How many MUST rules of the base contract were selected. */
  public long musts() {
    return results.stream().filter(RunReport::isBaseMust).count();
  }

  /** How many MUST rules of the base contract were checked and kept. */
  public long mustsVerified() {
    return results.stream()
        .filter(result -> isBaseMust(result) && result.verdict() == Verdict.PASS)
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

  /** The causes that the profile declares: where the server differs from the base contract. */
  public List<Cause> declaredCauses() {
    return causes().stream()
        .filter(cause -> cause.places().stream().allMatch(place -> place.finding().isDeclared()))
        .toList();
  }

  /** How many MUST rules of the base contract are about something that the server does not have. */
  public long unsupportedMusts() {
    return results.stream()
        .filter(result -> isBaseMust(result) && result.verdict() == Verdict.UNSUPPORTED)
        .count();
  }

  /** How many rules a broken MUST fails that is known, to the profile or to the baseline. */
  public long knownFailures() {
    return results.stream()
        .filter(result -> result.verdict() == Verdict.FAIL && !isBroken(result))
        .count();
  }

  private static void append(StringBuilder sentence, long rules, String what) {
    if (rules > 0) {
      sentence.append(", %d %s %s".formatted(rules, rules == 1 ? "rule" : "rules", what));
    }
  }

  /** What the server was taken for, what is left to find, and how much was verified: two lines. */
  public List<String> opening() {
    long findings = newCauses().stream().filter(cause -> cause.first().counts()).count();
    long had = musts() - unsupportedMusts();
    return List.of(
        "%s Beyond that: %d %s."
            .formatted(
                facts.profile().sentence(), findings, findings == 1 ? "finding" : "findings"),
        "%d of %d base MUSTs verified, %d %% of those that the server has; %d unsupported, %d otherwise and known."
            .formatted(
                mustsVerified(),
                musts(),
                had == 0 ? 0 : mustsVerified() * 100 / had,
                unsupportedMusts(),
                knownFailures()));
  }

  /** The causes of which the baseline knows nothing. */
  public List<Cause> newCauses() {
    return causes().stream().filter(cause -> !isKnown(cause)).toList();
  }

  /**
   * Whether the profile declares it, or the baseline accepts it for all operations that show it.
   */
  public boolean isKnown(Cause cause) {
    return cause.places().stream()
        .allMatch(
            place ->
                place.finding().isDeclared()
                    || place.fingerprints().stream().allMatch(baseline::knows));
  }

  private boolean hasNew(RuleResult result, boolean shouldsToo) {
    return result.outcome().findings().stream()
        .filter(
            finding ->
                finding.requirement() == Requirement.MUST || (shouldsToo && finding.counts()))
        .anyMatch(
            finding -> !finding.isDeclared() && !baseline.knows(Fingerprint.of(result, finding)));
  }

  /** The base contract knows nothing of the operations that dialects add. */
  private static boolean isBaseMust(RuleResult result) {
    return isMust(result) && !result.check().startsWith("dialect/");
  }

  private static boolean isMust(RuleResult result) {
    return result.requirement() == Requirement.MUST;
  }
}
