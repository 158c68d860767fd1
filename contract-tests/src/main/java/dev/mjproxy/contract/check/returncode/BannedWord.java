package dev.mjproxy.contract.check.returncode;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.Submissions;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
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
public final class BannedWord implements Check {
  private static final String WORD = "nude";

  @Override
  public Outcome run(Session session) {
    Submissions submissions = session.journeys().submissions();
    Exchange exchange =
        session.send(
            session
                .call("submitImagine")
                .withJson(submissions.imagine(WORD + " " + submissions.prompt().strip())));
    SubmitReply reply = new SubmitReply(exchange);
    Judge judge = new Judge();
    if (!judge.expectStatus(exchange, "a prompt with a banned word", 200)) {
      return judge.outcome();
    }
    if (reply.isAccepted()) {
      reply.taskId().ifPresent(id -> session.send(session.call("cancelTask", id)));
      judge.leaveOut("the server accepts a prompt with the word " + WORD);
    } else if (reply.is(ReturnCode.BANNED_PROMPT)) {
      judge(judge, reply);
    } else {
      judge.leaveOut("the server refused for another reason: " + Judge.found(exchange));
    }
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return 1;
  }

  private static void judge(Judge judge, SubmitReply reply) {
    JsonNode result = reply.exchange().json().path("result");
    if (result.isValueNode() && !result.asString("").isEmpty()) {
      judge.add(Finding.must("result", "/result", "no task", result.toString()), reply.exchange());
    }
    String word = reply.property("bannedWord").asString("");
    if (!word.equals(WORD)) {
      judge.add(
          Finding.should("word", "/properties/bannedWord", WORD, word.isEmpty() ? "none" : word),
          reply.exchange());
    }
  }
}
