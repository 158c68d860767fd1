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
    id = "access/wrong-secret-is-refused",
    sentence =
        "A request with a wrong secret is answered with 401, before anything else is looked at",
    source = "base contract §5; novicezk, trueai, new-api")
public final class WrongSecretIsRefused implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public WrongSecretIsRefused(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    if (!session.access().hasSecret()) {
      return Outcome.notRun("no secret was given, so the server is taken for an open one");
    }
    Request call = Calls.wrong(session, operation);
    Request closed = session.access().openWith(call, session.choices().wrongSecret());
    Judge judge = new Judge();
    judge.expectStatus(
        session.send(
            operation.hasRequestBody() ? closed.withBody("application/json", "{") : closed),
        "a wrong secret",
        401);
    return judge.outcome();
  }
}
