package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import java.util.Locale;

/** "Wrong method: 405 with `Allow`." */
@CheckInfo(
    id = "shape/wrong-method",
    sentence = "A method that the path does not have is answered with 405 and Allow",
    source = "base contract §5; novicezk")
public final class WrongMethod implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public WrongMethod(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    String other = operation.method().equals("GET") ? "POST" : "GET";
    for (String method : List.of(other, "DELETE")) {
      Request call = Calls.wrong(session, operation);
      Exchange exchange =
          session.send(
              session
                  .access()
                  .open(Request.of(method, call.path()))
                  .wrongFor(operation.operationId()));
      if (judge.expectStatus(exchange, "the method " + method, 405)) {
        expectAllow(judge, exchange);
      }
    }
    return judge.outcome();
  }

  private void expectAllow(Judge judge, Exchange exchange) {
    String allow = exchange.reply().flatMap(reply -> reply.header("Allow")).orElse("");
    if (!allow.toUpperCase(Locale.ROOT).contains(operation.method())) {
      judge.add(
          Finding.must(
              "allow",
              "",
              "a header Allow with " + operation.method(),
              allow.isEmpty() ? "none" : allow),
          exchange);
    }
  }
}
