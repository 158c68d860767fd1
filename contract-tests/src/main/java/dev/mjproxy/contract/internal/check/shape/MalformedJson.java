package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;

/** "Malformed JSON: HTTP 400." Such a request is free. */
@CheckInfo(
    id = "shape/malformed-json",
    sentence = "A body that is not JSON is answered with 400",
    source = "base contract §5; novicezk, new-api")
final class MalformedJson implements Check {
  private final Operation operation;

  MalformedJson(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (String body : new String[] {"{\"prompt\":", "not json"}) {
      collector.expectStatus(
          context.send(
              OperationRequests.wrong(context, operation).withBody("application/json", body)),
          "malformed JSON",
          400);
    }
    return collector.outcome();
  }
}
