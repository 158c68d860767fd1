package dev.mjproxy.contract.check.returncode;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.shape.Bodies;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import tools.jackson.databind.node.ObjectNode;

/** "Parent or modal task unknown: HTTP 200, code 3." */
@CheckInfo(
    id = "returncode/unknown-task",
    sentence = "An action on a task that does not exist is answered with code 3",
    source = "base contract §5; protocol §6: novicezk")
public final class UnknownTask implements Check {
  private final Operation operation;

  /** The check of one operation whose body names a task. */
  public UnknownTask(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    ObjectNode body = Bodies.example(operation);
    body.put("taskId", session.choices().unknownTaskId());
    Exchange exchange = session.send(Calls.unknown(session, operation).withJson(body));
    Judge judge = new Judge();
    if (judge.isAnswered(exchange)
        && (exchange.status() != 200
            || exchange.json().path("code").asInt(0) != ReturnCode.NOT_FOUND.code())) {
      judge.add(
          Finding.must("code", "/code", "code 3 for an unknown task", Judge.found(exchange)),
          exchange);
    }
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return 1;
  }
}
