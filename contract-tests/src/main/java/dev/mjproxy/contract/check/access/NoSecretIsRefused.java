package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;

/**
 * "HTTP 401 (before anything else is looked at)": where a body is taken, the one sent is malformed,
 * which also keeps the request free.
 */
@CheckInfo(
    id = "access/no-secret-is-refused",
    sentence = "A request without a secret is answered with 401, before anything else is looked at",
    source = "base contract §5; novicezk, trueai, new-api")
public final class NoSecretIsRefused implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public NoSecretIsRefused(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    if (!session.access().hasSecret()) {
      return Outcome.notRun("no secret was given, so the server is taken for an open one");
    }
    Request call = Calls.wrong(session, operation);
    Request closed = session.access().closed(call);
    Judge judge = new Judge();
    judge.expectStatus(
        session.send(
            operation.hasRequestBody() ? closed.withBody("application/json", "{") : closed),
        "a request without a secret",
        401);
    return judge.outcome();
  }
}
