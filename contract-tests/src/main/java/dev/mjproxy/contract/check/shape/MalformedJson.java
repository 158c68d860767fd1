package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;

/** "Malformed JSON: HTTP 400." Such a request is free. */
@CheckInfo(
    id = "shape/malformed-json",
    sentence = "A body that is not JSON is answered with 400",
    source = "base contract §5; novicezk, new-api")
public final class MalformedJson implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public MalformedJson(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (String body : new String[] {"{\"prompt\":", "not json"}) {
      judge.expectStatus(
          session.send(Calls.wrong(session, operation).withBody("application/json", body)),
          "malformed JSON",
          400);
    }
    return judge.outcome();
  }
}
