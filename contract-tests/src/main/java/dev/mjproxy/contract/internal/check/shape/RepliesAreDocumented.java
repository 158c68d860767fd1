package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.Operation;

/**
 * Notes fields that the spec does not know, over all responses to proper requests of one operation.
 */
@CheckInfo(
    id = "shape/replies-are-documented",
    sentence = "Replies hold documented fields only",
    requirement = Requirement.INFO,
    source = "base contract §2 and §3; the spec's x-source",
    stage = Stage.RETROSPECTIVE)
final class RepliesAreDocumented implements Check {
  private final Operation operation;

  RepliesAreDocumented(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    return ReplyRules.judge(context, operation, Requirement.INFO);
  }
}
