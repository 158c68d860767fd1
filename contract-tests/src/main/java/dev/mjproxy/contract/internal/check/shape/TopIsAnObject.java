package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.List;

/** "Array/scalar/null at the top: HTTP 400." A list of nothing is as good for a read of null. */
@CheckInfo(
    id = "shape/top-is-an-object",
    sentence = "A body with an array, a text, a number or null at the top is answered with 400",
    source = "base contract §5; novicezk")
final class TopIsAnObject implements Check {
  private final Operation operation;

  TopIsAnObject(Operation operation) {
    this.operation = operation;
  }

  private static final List<String> TOPS = List.of("[]", "\"text\"", "7", "null");

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (String top : TOPS) {
      Exchange exchange =
          context.send(
              OperationRequests.wrong(context, operation).withBody("application/json", top));
      if (!isNothingOfNothing(top, exchange)) {
        collector.expectStatus(exchange, "a body that is no object", 400);
      }
    }
    return collector.outcome();
  }

  private static boolean isNothingOfNothing(String top, Exchange exchange) {
    return top.equals("null")
        && exchange.status() == 200
        && exchange.json().isArray()
        && exchange.json().isEmpty();
  }

  @Override
  public int submissions() {
    return OperationRequests.isSubmission(operation) ? TOPS.size() : 0;
  }
}
