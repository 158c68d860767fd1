package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.Operation;

/** Judges all responses to proper requests of one operation that the run has seen. */
@CheckInfo(
    id = "shape/replies-keep-the-schema",
    sentence =
        "Every reply to a proper call has a documented status, a body that matches its schema, and"
            + " HTTP 200 where its code is 1",
    requirement = Requirement.MUST,
    source = "base contract §2 and §3; the spec's x-source",
    stage = Stage.RETROSPECTIVE)
final class RepliesKeepTheSchema implements Check {
  private final Operation operation;

  RepliesKeepTheSchema(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    return ReplyRules.judge(context, operation, Requirement.MUST);
  }
}
