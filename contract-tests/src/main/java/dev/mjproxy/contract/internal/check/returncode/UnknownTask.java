package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ExampleBodies;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import tools.jackson.databind.node.ObjectNode;

/** "Parent or modal task unknown: HTTP 200, code 3." */
@CheckInfo(
    id = "returncode/unknown-task",
    sentence = "An action on a task that does not exist is answered with code 3",
    source = "base contract §5; protocol §6: novicezk")
final class UnknownTask implements Check {
  private final Operation operation;

  UnknownTask(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    ObjectNode body = ExampleBodies.example(operation);
    body.put("taskId", context.data().unknownTaskId());
    Exchange exchange = context.send(OperationRequests.unknown(context, operation).withJson(body));
    FindingCollector collector = new FindingCollector();
    if (collector.isAnswered(exchange)
        && (exchange.status() != 200
            || exchange.json().path("code").asInt(0) != ReturnCode.NOT_FOUND.code())) {
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
