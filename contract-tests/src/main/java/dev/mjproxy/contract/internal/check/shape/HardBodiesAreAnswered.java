package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.api.RequestFields;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.internal.response.Violations;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.Violation;
import java.util.List;

/** Whatever a body holds, the response is a documented one. */
@CheckInfo(
    id = "shape/hard-bodies-are-answered",
    sentence =
        "Unusual, deeply nested, long and broken bodies are answered with a documented reply, never with 5xx",
    source = "base contract §5; field notes §1.1")
final class HardBodiesAreAnswered implements Check {
  private final Operation operation;
  private final List<HardBody> bodies;

  HardBodiesAreAnswered(Operation operation, ApiSpec spec) {
    this.operation = operation;
    this.bodies = HardBody.of(RequestFields.of(spec, operation));
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (HardBody body : bodies) {
      Exchange exchange =
          context.send(
              OperationRequests.wrong(context, operation)
                  .withBody("application/json", body.bytes()));
      if (collector.isAnswered(exchange)) {
        judge(collector, context, exchange, body);
      }
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return OperationRequests.isSubmission(operation) ? bodies.size() : 0;
  }

  private void judge(
      FindingCollector collector, CheckContext context, Exchange exchange, HardBody body) {
    String expected = "a documented reply to " + body.name();
    int status = exchange.status();
    if (status >= 500) {
      collector.add(
          Finding.must("status", "", expected, FindingCollector.found(exchange)), exchange);
    } else if (!operation.statuses().contains(status)) {
      collector.add(
          Finding.should("status", "", expected, FindingCollector.found(exchange)), exchange);
    } else if (status == 200 && !Refusal.of(exchange).isDenied()) {
      for (Violation violation :
          context.spec().check().response(operation, exchange.response().orElseThrow().forSpec())) {
        if (Violations.requirement(violation) == Requirement.MUST) {
          collector.add(Violations.finding(violation), exchange);
        }
      }
    }
  }
}
