package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import tools.jackson.databind.JsonNode;

/** The examples are what real clients send; a refusal of the business comes with 200 too. */
@CheckInfo(
    id = "shape/request-examples-are-accepted",
    sentence = "Every request example of the spec is answered with 200",
    source = "protocol §3: aigc369-docs, fanstars-docs, plus-docs")
final class RequestExamplesAreAccepted implements Check {
  private final Operation operation;

  RequestExamplesAreAccepted(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (NamedExample example : operation.requestExamples()) {
      Request call = OperationRequests.unknown(context, operation).withJson(example.value());
      Exchange exchange = context.send(call);
      if (isRefusedForItsTask(example.value(), exchange)) {
        // No task has the example's id; how that is refused is the matter of another rule.
        continue;
      }
      collector.expectStatus(exchange, "the example " + example.name(), 200);
    }
    return collector.outcome();
  }

  private static boolean isRefusedForItsTask(JsonNode body, Exchange exchange) {
    return body.has("taskId") && !Refusal.style(exchange).isEmpty();
  }

  @Override
  public int submissions() {
    return OperationRequests.isSubmission(operation) ? operation.requestExamples().size() : 0;
  }
}
