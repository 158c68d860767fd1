package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import tools.jackson.databind.JsonNode;

/** "code 1/22 → task id". A full queue or a rate limit leaves it open. */
@CheckInfo(
    id = "lifecycle/submit-is-accepted",
    sentence = "A proper imagine submission is accepted with code 1 or 22 and a task id",
    source = "protocol §4.1, §5: novicezk, trueai, new-api",
    operations = {"submitImagine"},
    scenarios = {Scenario.IMAGINE})
final class SubmitIsAccepted implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    Exchange submission = context.imagine().exchanges().get(0);
    FindingCollector collector = new FindingCollector();
    if (collector.expectStatus(submission, "a proper submission", 200)) {
      judge(collector, submission, submission.json());
    }
    return collector.outcome();
  }

  private static void judge(FindingCollector collector, Exchange submission, JsonNode response) {
    JsonNode code = response.path("code");
    if (code.isInt() && code.intValue() == ReturnCode.QUEUE_REJECTED.code()) {
      collector.leaveOpen("the queue is full (code 23)");
    } else if (!code.isInt()
        || (code.intValue() != ReturnCode.SUCCESS.code()
            && code.intValue() != ReturnCode.IN_QUEUE.code())) {
      collector.add(
          Finding.must("code", "/code", "code 1 or 22", FindingCollector.found(submission)),
          submission);
    } else if (!response.path("result").isString()
        || response.path("result").stringValue().isBlank()) {
      collector.add(
          Finding.must(
              "result", "/result", "a task id as text", response.path("result").toString()),
          submission);
    }
  }
}
