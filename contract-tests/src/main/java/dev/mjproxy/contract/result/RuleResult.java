package dev.mjproxy.contract.result;

import java.time.Duration;

/**
 * The result of one rule.
 *
 * @param id the rule's address: the check's id, and the operation where the check has one each
 * @param check the check's id, such as {@code lifecycle/progress-never-falls}
 * @param operation the operation's id; empty if the rule is not about one
 * @param sentence what the rule says
 * @param requirement its severity
 * @param source where it comes from
 * @param outcome how it came out
 * @param duration how long the check took
 */
public record RuleResult(
    String id,
    String check,
    String operation,
    String sentence,
    Requirement requirement,
    String source,
    Outcome outcome,
    Duration duration) {

  /** The same rule with another outcome. */
  public RuleResult with(Outcome other) {
    return new RuleResult(id, check, operation, sentence, requirement, source, other, duration);
  }

  /** How the rule came out. */
  public Verdict verdict() {
    return outcome.verdict();
  }
}
