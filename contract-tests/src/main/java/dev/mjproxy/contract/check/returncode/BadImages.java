package dev.mjproxy.contract.check.returncode;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.SubmitReply;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Collections;
import java.util.List;

/** "Image count, not a data URL: HTTP 200, code 4." What only one server checks is a warning. */
@CheckInfo(
    id = "returncode/bad-images",
    sentence = "A picture that is no data URL, and a wrong number of pictures, are code 4",
    source = "base contract §5; protocol §6: novicezk, trueai",
    operations = {
      "submitImagine",
      "submitDescribe",
      "submitBlend",
      "swapFace",
      "uploadDiscordImages"
    })
public final class BadImages implements Check {
  private static final String PIXEL = "\"data:image/png;base64,iVBORw0KGgo=\"";
  private static final String NO_URL = "\"no data URL\"";

  private static final List<Case> CASES =
      List.of(
          new Case(
              "submitImagine",
              "{\"prompt\":\"Cat\",\"base64Array\":[" + NO_URL + "]}",
              Requirement.MUST),
          new Case("submitDescribe", "{\"base64\":" + NO_URL + "}", Requirement.MUST),
          new Case("submitBlend", "{\"base64Array\":" + pictures(1) + "}", Requirement.MUST),
          new Case("submitBlend", "{\"base64Array\":" + pictures(6) + "}", Requirement.MUST),
          new Case(
              "submitBlend", "{\"base64Array\":[" + NO_URL + "," + NO_URL + "]}", Requirement.MUST),
          new Case(
              "swapFace",
              "{\"sourceBase64\":" + NO_URL + ",\"targetBase64\":" + PIXEL + "}",
              Requirement.SHOULD),
          new Case("uploadDiscordImages", "{\"base64Array\":[]}", Requirement.SHOULD),
          new Case(
              "uploadDiscordImages", "{\"base64Array\":[" + NO_URL + "]}", Requirement.SHOULD));

  /**
   * One bad body.
   *
   * @param operationId where it is sent
   * @param body wrong in one way
   * @param worth what its refusal is worth
   */
  private record Case(String operationId, String body, Requirement worth) {}

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    CASES.forEach(it -> expect(judge, session, it));
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return CASES.size();
  }

  private static void expect(Judge judge, Session session, Case it) {
    Exchange exchange =
        session.send(
            Calls.wrong(session, session.spec().operation(it.operationId()))
                .withBody("application/json", it.body()));
    if (judge.isAnswered(exchange)
        && !new SubmitReply(exchange).answersWith(ReturnCode.VALIDATION_ERROR)) {
      Finding finding =
          Finding.must("code", "/code", "code 4 for a bad picture", Judge.found(exchange));
      judge.add(Judge.atMost(it.worth(), finding), exchange);
    }
  }

  private static String pictures(int count) {
    return "[" + String.join(",", Collections.nCopies(count, PIXEL)) + "]";
  }
}
