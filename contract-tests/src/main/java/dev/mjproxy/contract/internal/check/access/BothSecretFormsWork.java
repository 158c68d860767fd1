package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.options.Access;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** "One of the two header forms must work (MUST), the other should": this is the SHOULD. */
@CheckInfo(
    id = "access/both-secret-forms-work",
    sentence = "Authorization: Bearer and mj-api-secret both carry the secret",
    requirement = Requirement.SHOULD,
    source = "base contract §4; protocol §1.3",
    operations = "listTasksByCondition")
final class BothSecretFormsWork implements Check {
  private static final List<Access.SecretForm> BOTH =
      List.of(Access.SecretForm.BEARER, Access.SecretForm.MJ_API_SECRET);

  @Override
  public Outcome run(CheckContext context) {
    if (!context.credentials().hasSecret()) {
      return Outcome.notRun("no secret was given, so the server is taken for an open one");
    }
    FindingCollector collector = new FindingCollector();
    for (Access.SecretForm form : BOTH) {
      Exchange exchange =
          context.send(context.credentials().authenticate(emptyList(context), form));
      if (collector.isAnswered(exchange) && exchange.status() != 200) {
        collector.add(
            Finding.should("status", "", "HTTP 200 with the secret as " + form, exchange.outcome()),
            exchange);
      }
    }
    return collector.outcome();
  }

  /** A free read that every server answers: a list of no tasks. */
  static Request emptyList(CheckContext context) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putArray("ids");
    return context.call("listTasksByCondition").withJson(none);
  }
}
