package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.function.UnaryOperator;

/**
 * Judges whether an operation refuses a request that lacks the right secret. The body sent is no
 * JSON, which keeps the request free; some servers read it before they look at the secret, so HTTP
 * 400 does not yet say that none is demanded: a read without a body does.
 *
 * @param situation what the request lacks, for the message
 * @param close makes a request that lacks it
 */
record SecretRefusal(String situation, UnaryOperator<Request> close) {
  private static final int UNAUTHORIZED = 401;
  private static final int BAD_REQUEST = 400;

  Outcome judge(CheckContext context, Operation operation) {
    Request closed = close.apply(OperationRequests.wrong(context, operation));
    Exchange exchange =
        context.send(
            operation.hasRequestBody() ? closed.withBody("application/json", "{") : closed);
    FindingCollector collector = new FindingCollector();
    if (operation.hasRequestBody()
        && exchange.status() == BAD_REQUEST
        && isDemandedOnRead(context)) {
      collector.add(
          Finding.should(
              "order",
              "",
              "HTTP 401 for %s before its body is read".formatted(situation),
              "%s; a read is refused with HTTP 401".formatted(FindingCollector.found(exchange))),
          exchange);
    } else {
      collector.expectStatus(exchange, situation, UNAUTHORIZED);
    }
    return collector.outcome();
  }

  private boolean isDemandedOnRead(CheckContext context) {
    Request read = OperationRequests.wrong(context, context.spec().operation("fetchTask"));
    return context.send(close.apply(read)).status() == UNAUTHORIZED;
  }
}
