package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.Violations;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.Violation;
import java.util.List;

/** Whatever a body holds, the reply is a documented one. */
@CheckInfo(
    id = "shape/hard-bodies-are-answered",
    sentence =
        "Odd, deep, long and broken bodies are answered with a documented reply, never with 5xx",
    source = "base contract §5; field notes §1.1")
public final class HardBodiesAreAnswered implements Check {
  private final Operation operation;
  private final List<HardBody> bodies;

  /** The check of one operation. */
  public HardBodiesAreAnswered(Operation operation, ApiSpec spec) {
    this.operation = operation;
    this.bodies = HardBody.of(RequestFields.of(spec, operation));
  }

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (HardBody body : bodies) {
      Exchange exchange =
          session.send(Calls.wrong(session, operation).withBody("application/json", body.bytes()));
      if (judge.isAnswered(exchange)) {
        judge(judge, session, exchange, body);
      }
    }
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return Calls.isSubmission(operation) ? bodies.size() : 0;
  }

  private void judge(Judge judge, Session session, Exchange exchange, HardBody body) {
    String expected = "a documented reply to " + body.name();
    int status = exchange.status();
    if (status >= 500) {
      judge.add(Finding.must("status", "", expected, Judge.found(exchange)), exchange);
    } else if (!operation.statuses().contains(status)) {
      judge.add(Finding.should("status", "", expected, Judge.found(exchange)), exchange);
    } else if (status == 200) {
      for (Violation violation :
          session.spec().check().response(operation, exchange.reply().orElseThrow().forSpec())) {
        if (Violations.requirement(violation) == Requirement.MUST) {
          judge.add(Violations.finding(violation), exchange);
        }
      }
    }
  }
}
