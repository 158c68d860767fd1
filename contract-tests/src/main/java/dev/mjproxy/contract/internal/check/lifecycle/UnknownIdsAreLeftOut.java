package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** "Unknown ids in list-by-condition, list-by-ids: left out." */
@CheckInfo(
    id = "lifecycle/unknown-ids-are-left-out",
    sentence = "Asked for an id that no task has, a list is empty",
    source = "base contract §5; protocol §3.10: novicezk, trueai, new-api")
final class UnknownIdsAreLeftOut implements Check {
  private final Operation operation;

  UnknownIdsAreLeftOut(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("ids").add(context.data().unknownTaskId());
    FindingCollector collector = new FindingCollector();
    Exchange list = context.send(context.call(operation).withJson(body));
    if (collector.expectStatus(list, "an unknown id", 200) && list.json().size() > 0) {
      collector.add(
          Finding.must("left-out", "", "an empty list", list.json().size() + " tasks"), list);
    }
    return collector.outcome();
  }
}
