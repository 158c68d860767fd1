package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** "Unknown request fields are ignored everywhere." Tried on a read, which is free. */
@CheckInfo(
    id = "shape/unknown-fields-are-ignored",
    sentence = "A request field that the API does not know changes nothing",
    source = "protocol §2.2: novicezk, trueai, new-api",
    operations = "listTasksByCondition")
public final class UnknownFieldsAreIgnored implements Check {
  @Override
  public Outcome run(Session session) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("noSuchField", 1);
    body.putArray("ids");
    Judge judge = new Judge();
    judge.expectStatus(
        session.send(session.call("listTasksByCondition").withJson(body)), "an unknown field", 200);
    return judge.outcome();
  }
}
