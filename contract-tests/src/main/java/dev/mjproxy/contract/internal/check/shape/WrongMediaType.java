package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;

/**
 * "Media type other than JSON: HTTP 415", or 400 where it is read as JSON. The body is no JSON
 * either, which keeps the request free.
 */
@CheckInfo(
    id = "shape/wrong-media-type",
    sentence = "A body of a media type other than JSON is answered with 415 or 400",
    source = "base contract §5; novicezk")
final class WrongMediaType implements Check {
  private final Operation operation;

  WrongMediaType(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (String type : new String[] {"application/xml", "text/plain"}) {
      Exchange exchange =
          context.send(
              OperationRequests.wrong(context, operation).withBody(type, "<prompt>Cat</prompt>"));
      if (exchange.status() != 400) {
        collector.expectStatus(exchange, "a body of type " + type, 415);
      }
    }
    return collector.outcome();
  }
}
