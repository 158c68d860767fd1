package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;

/**
 * "Media type other than JSON: HTTP 415." The body is no JSON either, which keeps the request free.
 */
@CheckInfo(
    id = "shape/wrong-media-type",
    sentence = "A body of a media type other than JSON is answered with 415",
    source = "base contract §5; novicezk")
public final class WrongMediaType implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public WrongMediaType(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (String type : new String[] {"application/xml", "text/plain"}) {
      judge.expectStatus(
          session.send(Calls.wrong(session, operation).withBody(type, "<prompt>Cat</prompt>")),
          "a body of type " + type,
          415);
    }
    return judge.outcome();
  }
}
