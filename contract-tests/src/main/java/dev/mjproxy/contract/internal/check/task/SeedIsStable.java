package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import tools.jackson.databind.JsonNode;

/** "result = seed as decimal string". Asking is free; servers without a private channel refuse. */
@CheckInfo(
    id = "task/seed-is-stable",
    sentence =
        "The seed of a finished picture is a decimal string, and the same each time it is requested",
    source = "protocol §3.16: plus-docs, trueai",
    operations = {"getImageSeed", "submitImagine"},
    scenarios = Scenario.IMAGINE)
final class SeedIsStable implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    ScenarioRun run = context.imagine();
    if (run.success().isEmpty()) {
      return run.noSuccess();
    }
    String id = run.taskId().orElseThrow();
    Exchange first = context.send(context.call("getImageSeed", id));
    FindingCollector collector = new FindingCollector();
    if (collector.isAnswered(first)) {
      if (new SubmitResponse(first).answersWith(ReturnCode.SUCCESS)) {
        compare(collector, first, context.send(context.call("getImageSeed", id)));
      } else {
        collector.leaveOut("the server gives no seed: " + FindingCollector.found(first));
      }
    }
    return collector.outcome();
  }

  private static void compare(FindingCollector collector, Exchange first, Exchange second) {
    JsonNode seed = first.json().path("result");
    JsonNode again = second.json().path("result");
    if (!seed.isString() || !seed.stringValue().matches("[0-9]+")) {
      collector.add(
          Finding.must("seed", "/result", "a seed as decimal text", seed.toString()), first);
    } else if (collector.isAnswered(second) && !again.equals(seed)) {
      collector.add(Finding.must("stable", "/result", "the seed again", again.toString()), second);
    }
  }
}
