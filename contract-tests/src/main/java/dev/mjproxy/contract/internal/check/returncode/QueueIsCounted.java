package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.JsonNumbers;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** "排队中，前面还有N个任务: numberOfQueues int." Looks at every response with code 22 of the run. */
@CheckInfo(
    id = "returncode/queue-is-counted",
    sentence = "Code 22 says in properties.numberOfQueues how many tasks are ahead",
    source = "protocol §5: novicezk, trueai",
    stage = Stage.RETROSPECTIVE)
final class QueueIsCounted implements Check {
  @Override
  public Outcome run(CheckContext context) {
    List<Exchange> queued = context.log().stream().filter(QueueIsCounted::isQueued).toList();
    return queued.isEmpty()
        ? Outcome.notRun("no submission had to wait (code 22)")
        : Outcome.of(uncounted(queued));
  }

  /** What the responses with code 22 among these break. */
  static List<Finding> uncounted(List<Exchange> exchanges) {
    List<Finding> findings = new ArrayList<>();
    for (Exchange exchange : exchanges.stream().filter(QueueIsCounted::isQueued).toList()) {
      JsonNode count = new SubmitResponse(exchange).property("numberOfQueues");
      if (JsonNumbers.integer(count).orElse(0) < 1) {
        findings.add(
            Finding.must(
                    "count",
                    "/properties/numberOfQueues",
                    "a number of at least 1",
                    count.toString())
                .seenIn(exchange.evidence()));
      }
    }
    return findings;
  }

  private static boolean isQueued(Exchange exchange) {
    // A seed that is not ready has the same code on some servers, and no queue.
    return !exchange.request().isRead() && new SubmitResponse(exchange).is(ReturnCode.IN_QUEUE);
  }
}
