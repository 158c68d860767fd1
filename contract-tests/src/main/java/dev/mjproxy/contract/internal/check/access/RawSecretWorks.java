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

/**
 * The third form, without the word Bearer: relays and the C# port take it, the original does not.
 */
@CheckInfo(
    id = "access/raw-secret-works",
    sentence = "Authorization carries the secret without Bearer as well",
    requirement = Requirement.INFO,
    source = "base contract §4; protocol §1.3: trueai, new-api",
    operations = "listTasksByCondition")
final class RawSecretWorks implements Check {
  @Override
  public Outcome run(CheckContext context) {
    if (!context.credentials().hasSecret()) {
      return Outcome.notRun("no secret was given, so the server is taken for an open one");
    }
    Request raw =
        context
            .credentials()
            .authenticate(BothSecretFormsWork.emptyList(context), Access.SecretForm.RAW);
    FindingCollector collector = new FindingCollector();
    Exchange exchange = context.send(raw);
    if (collector.isAnswered(exchange) && exchange.status() != 200) {
      collector.add(
          Finding.should("status", "", "HTTP 200 with the bare secret", exchange.outcome()),
          exchange);
    }
    return collector.outcome();
  }
}
