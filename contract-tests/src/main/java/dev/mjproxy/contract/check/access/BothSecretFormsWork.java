package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Access;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** "One of the two header forms must work (MUST), the other should": this is the SHOULD. */
@CheckInfo(
    id = "access/both-secret-forms-work",
    sentence = "Authorization: Bearer and mj-api-secret both carry the secret",
    requirement = Requirement.SHOULD,
    source = "base contract §4; protocol §1.3",
    operations = "listTasksByCondition")
public final class BothSecretFormsWork implements Check {
  @Override
  public Outcome run(Session session) {
    if (!session.access().hasSecret()) {
      return Outcome.notRun("no secret was given, so the server is taken for an open one");
    }
    Judge judge = new Judge();
    for (Access.SecretForm form : Access.SecretForm.values()) {
      Exchange exchange = session.send(session.access().open(emptyList(session), form));
      if (judge.isAnswered(exchange) && exchange.status() != 200) {
        judge.add(
            Finding.should("status", "", "HTTP 200 with the secret as " + form, exchange.outcome()),
            exchange);
      }
    }
    return judge.outcome();
  }

  /** A free read that every server answers: a list of no tasks. */
  static Request emptyList(Session session) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putArray("ids");
    return session.call("listTasksByCondition").withJson(none);
  }
}
