package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.internal.scenario.SubmissionRequests;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import tools.jackson.databind.JsonNode;

/**
 * "Banned word: code 24." Which words are banned is each server's own choice, and some find them
 * later: one that accepts leaves the rule open, and its task is cancelled.
 */
@CheckInfo(
    id = "returncode/banned-word",
    sentence = "A refused word is code 24 without a task, and properties.bannedWord names the word",
    source = "base contract §5; protocol §5, §6: novicezk, plus-docs",
    operations = "submitImagine")
final class BannedWord implements Check {
  private static final String WORD = "nude";

  @Override
  public Outcome run(CheckContext context) {
    SubmissionRequests submissions = context.submissions();
    Exchange exchange =
        context.send(
            context
                .call("submitImagine")
                .withJson(submissions.imagine(WORD + " " + submissions.prompt().strip())));
    SubmitResponse response = new SubmitResponse(exchange);
    FindingCollector collector = new FindingCollector();
    if (!collector.expectStatus(exchange, "a prompt with a banned word", 200)) {
      return collector.outcome();
    }
    if (response.isAccepted()) {
      response.taskId().ifPresent(context::cancelUnneeded);
      collector.leaveOut("the server accepts a prompt with the word " + WORD);
    } else if (response.is(ReturnCode.BANNED_PROMPT)) {
      judge(collector, response);
    } else {
      collector.leaveOut(
          "the server refused for another reason: " + FindingCollector.found(exchange));
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return 1;
  }

  private static void judge(FindingCollector collector, SubmitResponse response) {
    JsonNode result = response.exchange().json().path("result");
    if (result.isValueNode() && !result.asString("").isEmpty()) {
      collector.add(
          Finding.must("result", "/result", "no task", result.toString()), response.exchange());
    }
    String word = response.property("bannedWord").asString("");
    if (!word.equals(WORD)) {
      collector.add(
          Finding.should("word", "/properties/bannedWord", WORD, word.isEmpty() ? "none" : word),
          response.exchange());
    }
  }
}
