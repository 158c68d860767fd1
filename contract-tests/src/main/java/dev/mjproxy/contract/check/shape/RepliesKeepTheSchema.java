package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.Operation;

/** Judges all replies to proper calls of one operation that the run has seen. */
@CheckInfo(
    id = "shape/replies-keep-the-schema",
    sentence =
        "Every reply to a proper call has a documented status, a body that matches its schema, and"
            + " HTTP 200 where its code is 1",
    requirement = Requirement.MUST,
    source = "base contract §2 and §3; the spec's x-source",
    retrospective = true)
public final class RepliesKeepTheSchema implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public RepliesKeepTheSchema(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    return ReplyRules.judge(session, operation, Requirement.MUST);
  }
}
