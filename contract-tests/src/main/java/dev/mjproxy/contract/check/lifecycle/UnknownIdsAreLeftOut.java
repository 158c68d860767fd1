package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** "Unknown ids in list-by-condition, list-by-ids: left out." */
@CheckInfo(
    id = "lifecycle/unknown-ids-are-left-out",
    sentence = "Asked for an id that no task has, a list is empty",
    source = "base contract §5; protocol §3.10: novicezk, trueai, new-api")
public final class UnknownIdsAreLeftOut implements Check {
  private final Operation operation;

  /** The check of one operation that lists tasks by their ids. */
  public UnknownIdsAreLeftOut(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    ObjectNode body = JsonNodeFactory.instance.objectNode();
    body.putArray("ids").add(session.choices().unknownTaskId());
    Judge judge = new Judge();
    Exchange list = session.send(session.call(operation).withJson(body));
    if (judge.expectStatus(list, "an unknown id", 200) && list.json().size() > 0) {
      judge.add(Finding.must("left-out", "", "an empty list", list.json().size() + " tasks"), list);
    }
    return judge.outcome();
  }
}
