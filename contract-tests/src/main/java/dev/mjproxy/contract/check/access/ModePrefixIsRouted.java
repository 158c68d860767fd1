package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.ModePrefixes;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;

/**
 * "Every path also exists under each mode prefix". Asked with what is wrong anyway, an unknown id
 * or a malformed body, so that nothing is submitted: the answer must be that of the plain path.
 */
@CheckInfo(
    id = "access/mode-prefix-is-routed",
    sentence = "Each path exists under /mj-fast, /mj-turbo and /mj-relax as well",
    source = "protocol §1.2: aigc369-docs, gpt-best-docs, trueai, new-api")
public final class ModePrefixIsRouted implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public ModePrefixIsRouted(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    Exchange plain = session.send(at(session, ""));
    if (judge.isAnswered(plain)) {
      for (String prefix : ModePrefixes.of(session.spec())) {
        judge.expectStatus(
            session.send(at(session, prefix)),
            "the path under %s, as without it".formatted(prefix),
            plain.status());
      }
    }
    return judge.outcome();
  }

  /**
   * A read is a proper call, whose reply is judged like all others; a body is broken on purpose.
   */
  private Request at(Session session, String prefix) {
    String path = prefix + operation.path(session.choices().unknownTaskId());
    return operation.hasRequestBody()
        ? Calls.wrong(session, operation).at(path).withBody("application/json", "{")
        : Calls.unknown(session, operation).at(path);
  }
}
