package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;

/** "Empty body: HTTP 400." Such a request is free. */
@CheckInfo(
    id = "shape/empty-body",
    sentence = "An empty body is answered with 400",
    source = "base contract §5; novicezk")
final class EmptyBody implements Check {
  private final Operation operation;

  EmptyBody(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    collector.expectStatus(
        context.send(OperationRequests.wrong(context, operation).withBody("application/json", "")),
        "an empty body",
        400);
    return collector.outcome();
  }
}
