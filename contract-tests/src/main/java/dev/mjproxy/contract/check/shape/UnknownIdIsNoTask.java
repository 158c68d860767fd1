package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;

/**
 * "Fetch of an unknown id: 200 with an empty body; 204 and 404 are accepted; a task or 5xx never."
 */
@CheckInfo(
    id = "shape/unknown-id-is-no-task",
    sentence = "Fetching an id that no task has gives an empty 200, 204 or 404, and never a task",
    source = "base contract §5; novicezk, trueai",
    operations = "fetchTask")
public final class UnknownIdIsNoTask implements Check {
  private static final String EXPECTED = "an empty HTTP 200, 204 or 404 for an unknown id";

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    Exchange exchange =
        session.send(
            session.call("fetchTask", session.choices().unknownTaskId()).wrongFor("fetchTask"));
    if (judge.isAnswered(exchange)) {
      judge(judge, exchange);
    }
    return judge.outcome();
  }

  private static void judge(Judge judge, Exchange exchange) {
    int status = exchange.status();
    boolean isEmpty = exchange.reply().filter(reply -> reply.size() == 0).isPresent();
    if (new TaskView(exchange.json(), exchange).isTask()) {
      judge.add(Finding.must("task", "", EXPECTED, "a task"), exchange);
    } else if (status >= 500) {
      judge.add(Finding.must("status", "", EXPECTED, Judge.found(exchange)), exchange);
    } else if (status != 204 && status != 404 && !(status == 200 && isEmpty)) {
      judge.add(Finding.should("status", "", EXPECTED, Judge.found(exchange)), exchange);
    }
  }
}
