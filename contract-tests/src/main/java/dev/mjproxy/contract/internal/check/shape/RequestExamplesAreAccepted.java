package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * The examples are what real clients send; a refusal of the business comes with 200 too. Those that
 * are answered with one status are one finding.
 */
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
    Map<Integer, List<RefusedExample>> refused = new LinkedHashMap<>();
    for (NamedExample example : operation.requestExamples()) {
      Request call = OperationRequests.unknown(context, operation).withJson(example.value());
      Exchange exchange = context.send(call);
      boolean isRefused =
          exchange.status() != 200 && !isRefusedForItsTask(example.value(), exchange);
      if (collector.isAnswered(exchange) && isRefused) {
        refused
            .computeIfAbsent(exchange.status(), it -> new ArrayList<>())
            .add(new RefusedExample(example.name(), exchange));
      }
    }
    refused.values().forEach(alike -> collector.add(finding(alike), alike.get(0).exchange()));
    return collector.outcome();
  }

  private record RefusedExample(String name, Exchange exchange) {}

  private static Finding finding(List<RefusedExample> alike) {
    RefusedExample first = alike.get(0);
    int others = alike.size() - 1;
    return Finding.must(
            "status",
            "",
            "HTTP 200 for the example " + first.name(),
            FindingCollector.found(first.exchange())
                + (others == 0 ? "" : "; and for %d other examples".formatted(others)))
        .following(Refusal.of(first.exchange()).inPlaceOf(List.of(200)));
  }

  /** No task has the example's id; how that is refused is the matter of another rule. */
  private static boolean isRefusedForItsTask(JsonNode body, Exchange exchange) {
    return body.has("taskId") && !Refusal.style(exchange).isEmpty();
  }

  @Override
  public int submissions() {
    return OperationRequests.isSubmission(operation) ? operation.requestExamples().size() : 0;
  }
}
