package dev.mjproxy.contract.check.task;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import tools.jackson.databind.JsonNode;

/** "result = seed as decimal string". Asking is free; servers without a private channel refuse. */
@CheckInfo(
    id = "task/seed-is-stable",
    sentence = "The seed of a finished picture is a decimal text, and the same at every question",
    source = "protocol §3.16: plus-docs, trueai",
    operations = {"getImageSeed", "submitImagine"},
    journeys = JourneyKind.IMAGINE)
public final class SeedIsStable implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().imagine();
    if (journey.success().isEmpty()) {
      return journey.noSuccess();
    }
    String id = journey.taskId().orElseThrow();
    Exchange first = session.send(session.call("getImageSeed", id));
    Judge judge = new Judge();
    if (judge.isAnswered(first)) {
      if (new SubmitReply(first).answersWith(ReturnCode.SUCCESS)) {
        compare(judge, first, session.send(session.call("getImageSeed", id)));
      } else {
        judge.leaveOut("the server tells no seed: " + Judge.found(first));
      }
    }
    return judge.outcome();
  }

  private static void compare(Judge judge, Exchange first, Exchange second) {
    JsonNode seed = first.json().path("result");
    JsonNode again = second.json().path("result");
    if (!seed.isString() || !seed.stringValue().matches("[0-9]+")) {
      judge.add(Finding.must("seed", "/result", "a seed as decimal text", seed.toString()), first);
    } else if (judge.isAnswered(second) && !again.equals(seed)) {
      judge.add(Finding.must("stable", "/result", "the seed again", again.toString()), second);
    }
  }
}
