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
import java.util.List;
import java.util.stream.Stream;

/** Servers differ in what they make of them; none may fail, or send a body with HEAD. */
@CheckInfo(
    id = "shape/head-and-options-are-answered",
    sentence = "HEAD and OPTIONS are answered, and not with 5xx",
    source = "base contract §5; field notes §1.1",
    operations = {"listTasks", "fetchTask", "submitImagine"},
    anyOperation = true)
final class HeadAndOptionsAreAnswered implements Check {
  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    List<String> present =
        Stream.of("listTasks", "fetchTask", "submitImagine")
            .filter(operationId -> !context.capabilities().lacks(operationId))
            .toList();
    for (String operationId : present) {
      Request call = OperationRequests.unknown(context, context.spec().operation(operationId));
      for (String method : List.of("HEAD", "OPTIONS")) {
        Exchange exchange =
            context.send(
                context
                    .credentials()
                    .authenticate(Request.of(method, call.path()))
                    .wrongFor(operationId));
        if (collector.isAnswered(exchange) && exchange.status() >= 500) {
          collector.add(
              Finding.must(
                  "status", "", "no server error for " + method, FindingCollector.found(exchange)),
              exchange);
        }
      }
    }
    return collector.outcome();
  }
}
