package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;

/**
 * The third form, without the word Bearer: relays and the C# port take it, the original does not.
 */
@CheckInfo(
    id = "access/raw-secret-works",
    sentence = "Authorization carries the secret without Bearer as well",
    requirement = Requirement.INFO,
    source = "base contract §4; protocol §1.3: trueai, new-api",
    operations = "listTasksByCondition")
public final class RawSecretWorks implements Check {
  @Override
  public Outcome run(Session session) {
    if (!session.access().hasSecret()) {
      return Outcome.notRun("no secret was given, so the server is taken for an open one");
    }
    Request call = BothSecretFormsWork.emptyList(session);
    Request raw = session.access().closed(call).with("Authorization", session.access().secret());
    Judge judge = new Judge();
    Exchange exchange = session.send(raw);
    if (judge.isAnswered(exchange) && exchange.status() != 200) {
      judge.add(
          Finding.should("status", "", "HTTP 200 with the bare secret", exchange.outcome()),
          exchange);
    }
    return judge.outcome();
  }
}
