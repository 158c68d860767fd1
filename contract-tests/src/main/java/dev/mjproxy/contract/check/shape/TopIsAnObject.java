package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.List;

/** "Array/scalar/null at the top: HTTP 400." */
@CheckInfo(
    id = "shape/top-is-an-object",
    sentence = "A body with an array, a text, a number or null at the top is answered with 400",
    source = "base contract §5; novicezk")
public final class TopIsAnObject implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public TopIsAnObject(Operation operation) {
    this.operation = operation;
  }

  private static final List<String> TOPS = List.of("[]", "\"text\"", "7", "null");

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (String top : TOPS) {
      judge.expectStatus(
          session.send(Calls.wrong(session, operation).withBody("application/json", top)),
          "a body that is no object",
          400);
    }
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return Calls.isSubmission(operation) ? TOPS.size() : 0;
  }
}
