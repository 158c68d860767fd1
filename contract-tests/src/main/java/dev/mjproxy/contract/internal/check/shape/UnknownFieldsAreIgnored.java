package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Outcome;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** "Unknown request fields are ignored everywhere." Tried on a read, which is free. */
@CheckInfo(
    id = "shape/unknown-fields-are-ignored",
    sentence = "A request field that the API does not know changes nothing",
    source = "protocol §2.2: novicezk, trueai, new-api",
    operations = "listTasksByCondition")
final class UnknownFieldsAreIgnored implements Check {
  @Override
  public Outcome run(CheckContext context) {
    ObjectNode body = JsonNodeFactory.instance.objectNode().put("noSuchField", 1);
    body.putArray("ids");
    FindingCollector collector = new FindingCollector();
    collector.expectStatus(
        context.send(context.call("listTasksByCondition").withJson(body)), "an unknown field", 200);
    return collector.outcome();
  }
}
