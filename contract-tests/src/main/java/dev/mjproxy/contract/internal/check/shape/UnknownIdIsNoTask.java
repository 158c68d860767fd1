package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;

/**
 * "Fetch of an unknown id: 200 with an empty body; 204 and 404 are accepted; a task or 5xx never."
 */
@CheckInfo(
    id = "shape/unknown-id-is-no-task",
    sentence = "Fetching an id that no task has gives an empty 200, 204 or 404, and never a task",
    source = "base contract §5; novicezk, trueai",
    operations = "fetchTask")
final class UnknownIdIsNoTask implements Check {
  private static final String EXPECTED = "an empty HTTP 200, 204 or 404 for an unknown id";

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    Exchange exchange =
        context.send(
            context.call("fetchTask", context.data().unknownTaskId()).wrongFor("fetchTask"));
    if (collector.isAnswered(exchange)) {
      judge(collector, exchange);
    }
    return collector.outcome();
  }

  private static void judge(FindingCollector collector, Exchange exchange) {
    int status = exchange.status();
    boolean isEmpty = exchange.response().filter(response -> response.size() == 0).isPresent();
    if (new TaskView(exchange.json(), exchange).isTask()) {
      collector.add(Finding.must("task", "", EXPECTED, "a task"), exchange);
    } else if (status >= 500) {
      collector.add(
          Finding.must("status", "", EXPECTED, FindingCollector.found(exchange)), exchange);
    } else if (status != 204 && status != 404 && !(status == 200 && isEmpty)) {
      collector.add(
          Finding.should("status", "", EXPECTED, FindingCollector.found(exchange)), exchange);
    }
  }
}
