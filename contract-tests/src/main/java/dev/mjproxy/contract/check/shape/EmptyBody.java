package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;

/** "Empty body: HTTP 400." Such a request is free. */
@CheckInfo(
    id = "shape/empty-body",
    sentence = "An empty body is answered with 400",
    source = "base contract §5; novicezk")
public final class EmptyBody implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public EmptyBody(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    judge.expectStatus(
        session.send(Calls.wrong(session, operation).withBody("application/json", "")),
        "an empty body",
        400);
    return judge.outcome();
  }
}
