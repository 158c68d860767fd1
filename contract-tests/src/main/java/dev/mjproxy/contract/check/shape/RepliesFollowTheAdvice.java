package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.Operation;

/** Judges the weaker rules of the spec over all replies to proper calls of one operation. */
@CheckInfo(
    id = "shape/replies-follow-the-advice",
    sentence =
        "Replies hold what servers usually send: media type, fields that are null where unset, known values",
    requirement = Requirement.SHOULD,
    source = "base contract §2 and §3; the spec's x-source",
    retrospective = true)
public final class RepliesFollowTheAdvice implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public RepliesFollowTheAdvice(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    return ReplyRules.judge(session, operation, Requirement.SHOULD);
  }
}
