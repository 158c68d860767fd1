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
import java.util.List;

/** Servers differ in what they make of them; none may fail, or send a body with HEAD. */
@CheckInfo(
    id = "shape/head-and-options-are-answered",
    sentence = "HEAD and OPTIONS are answered, and not with 5xx",
    source = "base contract §5; field notes §1.1",
    operations = {"listTasks", "fetchTask", "submitImagine"})
public final class HeadAndOptionsAreAnswered implements Check {
  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (String operationId : List.of("listTasks", "fetchTask", "submitImagine")) {
      Request call = Calls.unknown(session, session.spec().operation(operationId));
      for (String method : List.of("HEAD", "OPTIONS")) {
        Exchange exchange =
            session.send(
                session.access().open(Request.of(method, call.path())).wrongFor(operationId));
        if (judge.isAnswered(exchange) && exchange.status() >= 500) {
          judge.add(
              Finding.must("status", "", "no server error for " + method, Judge.found(exchange)),
              exchange);
        }
      }
    }
    return judge.outcome();
  }
}
