package dev.mjproxy.contract.verdict;

import dev.mjproxy.openapi.Requirement;
import java.util.List;

/**
 * What one check says about one rule.
 *
 * @param verdict how the rule came out
 * @param reason why it was not run or stayed open; empty otherwise
 * @param findings what is wrong, or worth a note
 */
public record Outcome(Verdict verdict, String reason, List<Finding> findings) {
  public Outcome {
    findings = List.copyOf(findings);
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

  /** Nothing was sent. */
  public static Outcome notRun(String reason) {
    return new Outcome(Verdict.NOT_RUN, reason, List.of());
  }

  /** It began and could not end. */
  public static Outcome inconclusive(String reason) {
    return new Outcome(Verdict.INCONCLUSIVE, reason, List.of());
  }

  private static boolean has(List<Finding> findings, Requirement requirement) {
    return findings.stream().anyMatch(finding -> finding.requirement() == requirement);
  }
}
