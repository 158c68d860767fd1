package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.Operation;

/** Notes fields that the spec does not know, over all replies to proper calls of one operation. */
@CheckInfo(
    id = "shape/replies-are-documented",
    sentence = "Replies hold documented fields only",
    requirement = Requirement.INFO,
    source = "base contract §2 and §3; the spec's x-source",
    retrospective = true)
public final class RepliesAreDocumented implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public RepliesAreDocumented(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    return ReplyRules.judge(session, operation, Requirement.INFO);
  }
}
