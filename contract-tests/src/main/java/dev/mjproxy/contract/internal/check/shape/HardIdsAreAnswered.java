package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import java.util.List;

/** No task has such an id. Reads and a cancel, which are free. */
@CheckInfo(
    id = "shape/hard-ids-are-answered",
    sentence = "Unusual and overlong ids in a path give no task and no 5xx",
    source = "base contract §5: a task or a 5xx never")
final class HardIdsAreAnswered implements Check {
  private static final List<String> IDS =
      List.of(
          "1".repeat(4_000),
          "%00",
          "%zz",
          "a%20b",
          "%E4%BD%A0%E5%A5%BD",
          "..%2F..%2Fetc",
          "'%20OR%20'1'='1",
          "-1",
          "null",
          "1e3");

  private final Operation operation;

  HardIdsAreAnswered(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (String id : IDS) {
      Exchange exchange =
          context.send(context.call(operation.operationId(), id).wrongFor(operation.operationId()));
      if (collector.isAnswered(exchange)) {
        boolean isTask = new TaskView(exchange.json(), exchange).isTask();
        if (isTask || exchange.status() >= 500) {
          collector.add(
              Finding.must(
                  "answered",
                  "",
                  "no task and no server error for an odd id",
                  isTask ? "a task" : FindingCollector.found(exchange)),
              exchange);
        }
      }
    }
    return collector.outcome();
  }
}
