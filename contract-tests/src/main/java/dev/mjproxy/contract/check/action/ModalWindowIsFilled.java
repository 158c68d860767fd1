package dev.mjproxy.contract.check.action;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.ReturnCode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** "finalPrompt string (may be ""), remix boolean": what a user interface opens its window with. */
@CheckInfo(
    id = "action/modal-window-is-filled",
    sentence = "Code 21 comes with properties.finalPrompt, a text, and remix, a boolean",
    requirement = Requirement.SHOULD,
    source = "protocol §5: plus-admin, trueai; absent in plus-docs' document",
    operations = "submitAction",
    journeys = JourneyKind.CUSTOM_ZOOM)
public final class ModalWindowIsFilled implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = session.journeys().of(JourneyKind.CUSTOM_ZOOM);
    return journey.ifSubmitted(
        action -> {
          SubmitReply reply = new SubmitReply(action);
          return reply.is(ReturnCode.EXISTED)
              ? Outcome.of(judge(reply))
              : Outcome.inapplicable("the server asked for no modal: " + Judge.found(action));
        });
  }

  private static List<Finding> judge(SubmitReply reply) {
    List<Finding> findings = new ArrayList<>();
    JsonNode prompt = reply.property("finalPrompt");
    if (!prompt.isString()) {
      findings.add(finding("finalPrompt", "a text", prompt));
    }
    JsonNode remix = reply.property("remix");
    if (!remix.isBoolean()) {
      findings.add(finding("remix", "a boolean", remix));
    }
    return findings.stream().map(it -> it.seenIn(reply.exchange().evidence())).toList();
  }

  private static Finding finding(String field, String expected, JsonNode found) {
    return Finding.should("window", "/properties/" + field, expected, found.toString());
  }
}
