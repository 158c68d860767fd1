package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import java.util.Locale;

/** "Wrong method: 405 with `Allow`", or 404 as routers do that look at path and method at once. */
@CheckInfo(
    id = "shape/wrong-method",
    sentence = "A method that the path does not have is answered with 405 and Allow, or with 404",
    source = "base contract §5; novicezk")
final class WrongMethod implements Check {
  private final Operation operation;

  WrongMethod(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    String other = operation.method().equals("GET") ? "POST" : "GET";
    for (String method : List.of(other, "DELETE")) {
      Request call = OperationRequests.wrong(context, operation);
      Exchange exchange =
          context.send(
              context
                  .credentials()
                  .authenticate(Request.of(method, call.path()))
                  .wrongFor(operation.operationId()));
      if (exchange.status() != 404
          && collector.expectStatus(exchange, "the method " + method, 405)) {
        expectAllow(collector, exchange);
      }
    }
    return collector.outcome();
  }

  private void expectAllow(FindingCollector collector, Exchange exchange) {
    String allow = exchange.response().flatMap(response -> response.header("Allow")).orElse("");
    if (!allow.toUpperCase(Locale.ROOT).contains(operation.method())) {
      collector.add(
          Finding.must(
              "allow",
              "",
              "a header Allow with " + operation.method(),
              allow.isEmpty() ? "none" : allow),
          exchange);
    }
  }
}
