package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.Operation;

/** Judges the weaker rules of the spec over all responses to proper requests of one operation. */
@CheckInfo(
    id = "shape/replies-follow-the-advice",
    sentence =
        "Replies hold what servers usually send: media type, fields that are null where unset, known values",
    requirement = Requirement.SHOULD,
    source = "base contract §2 and §3; the spec's x-source",
    stage = Stage.RETROSPECTIVE)
final class RepliesFollowTheAdvice implements Check {
  private final Operation operation;

  RepliesFollowTheAdvice(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    return ReplyRules.judge(context, operation, Requirement.SHOULD);
  }
}
