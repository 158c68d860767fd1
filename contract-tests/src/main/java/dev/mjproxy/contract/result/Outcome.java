package dev.mjproxy.contract.result;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/**
 * The outcome of one check for one rule.
 *
 * @param verdict how the rule came out
 * @param reason why it was not run, stayed open, or went wrong; empty otherwise
 * @param findings what is wrong, or worth a note
 * @param isExcused whether a rule that is not-run or inconclusive could not have been verified: the
 *     budget left it out, or the server has no such thing
 * @param stackTrace where the check itself failed, for a verdict of {@code error}; empty otherwise
 */
public record Outcome(
    Verdict verdict, String reason, List<Finding> findings, boolean isExcused, String stackTrace) {
  public Outcome {
    findings = List.copyOf(findings);
  }

  /** An outcome that nothing excuses. */
  public Outcome(Verdict verdict, String reason, List<Finding> findings) {
    this(verdict, reason, findings, false, "");
  }

  /** The rule was kept. */
  public static Outcome pass() {
    return new Outcome(Verdict.PASS, "", List.of());
  }

  /** Judged by the strongest finding: a MUST fails, a SHOULD warns, anything less passes. */
  public static Outcome of(List<Finding> findings) {
    Verdict verdict =
        has(findings, Requirement.MUST)
            ? Verdict.FAIL
            : has(findings, Requirement.SHOULD) ? Verdict.WARN : Verdict.PASS;
    return new Outcome(verdict, "", findings);
  }

  /** Nothing was sent, and nothing had to be: not paid for, or the server has no such thing. */
  public static Outcome notRun(String reason) {
    return new Outcome(Verdict.NOT_RUN, reason, List.of(), true, "");
  }

  /** Nothing was sent although the rule was meant to be verified: the run ended before. */
  public static Outcome notReached(String reason) {
    return new Outcome(Verdict.NOT_RUN, reason, List.of());
  }

  /** It began and could not end. */
  public static Outcome inconclusive(String reason) {
    return new Outcome(Verdict.INCONCLUSIVE, reason, List.of());
  }

  /** It began, and the server turned out to have nothing that the rule is about. */
  public static Outcome inapplicable(String reason) {
    return new Outcome(Verdict.INCONCLUSIVE, reason, List.of(), true, "");
  }

  /** The server does not have what the rule is about; another finding, or a profile, says so. */
  public static Outcome unsupported(String reason) {
    return new Outcome(Verdict.UNSUPPORTED, reason, List.of(), true, "");
  }

  /** The check itself failed: a defect of the verifier, whatever the server did. */
  public static Outcome error(Throwable defect) {
    StringWriter trace = new StringWriter();
    defect.printStackTrace(new PrintWriter(trace));
    return new Outcome(
        Verdict.ERROR,
        "the check itself failed (%s: %s); please report it"
            .formatted(defect.getClass().getSimpleName(), defect.getMessage()),
        List.of(),
        false,
        trace.toString());
  }

  private static boolean has(List<Finding> findings, Requirement requirement) {
    return findings.stream().anyMatch(finding -> finding.requirement() == requirement);
  }
}
