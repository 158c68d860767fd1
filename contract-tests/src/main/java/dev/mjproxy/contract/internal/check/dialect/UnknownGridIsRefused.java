package dev.mjproxy.contract.internal.check.dialect;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** "关联任务不存在或已失效": code 3, as for a button. */
@CheckInfo(
    id = "dialect/unknown-grid-is-refused",
    sentence = "A change of a task that does not exist is answered with code 3",
    source = "base contract §5; novicezk, cipher")
final class UnknownGridIsRefused implements Check {
  private final Operation operation;

  UnknownGridIsRefused(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    String unknown = context.data().unknownTaskId();
    // Each of the two operations reads its own fields.
    ObjectNode body =
        operation.hasRequestMember("content")
            ? JsonNodeFactory.instance.objectNode().put("content", unknown + " U1")
            : JsonNodeFactory.instance
                .objectNode()
                .put("taskId", unknown)
                .put("action", "UPSCALE")
                .put("index", 1);
    Exchange exchange = context.send(OperationRequests.unknown(context, operation).withJson(body));
    FindingCollector collector = new FindingCollector();
    if (collector.isAnswered(exchange)
        && !new SubmitResponse(exchange).answersWith(ReturnCode.NOT_FOUND)) {
      collector.add(
          Finding.must(
                  "code", "/code", "code 3 for an unknown task", FindingCollector.found(exchange))
              .following(Refusal.style(exchange)),
          exchange);
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return 1;
  }
}
