package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
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
    },
    anyOperation = true)
final class BadImages implements Check {
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
   * @param worth the severity if it is not refused
   */
  private record Case(String operationId, String body, Requirement worth) {}

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    CASES.stream()
        .filter(it -> !context.capabilities().lacks(it.operationId()))
        .forEach(it -> expect(collector, context, it));
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return CASES.size();
  }

  private static void expect(FindingCollector collector, CheckContext context, Case it) {
    Exchange exchange =
        context.send(
            OperationRequests.wrong(context, context.spec().operation(it.operationId()))
                .withBody("application/json", it.body()));
    if (collector.isAnswered(exchange)
        && !new SubmitResponse(exchange).answersWith(ReturnCode.VALIDATION_ERROR)) {
      Finding finding =
          Finding.must(
                  "code", "/code", "code 4 for a bad picture", FindingCollector.found(exchange))
              .following(Refusal.style(exchange));
      collector.add(FindingCollector.atMost(it.worth(), finding), exchange);
    }
  }

  private static String pictures(int count) {
    return "[" + String.join(",", Collections.nCopies(count, PIXEL)) + "]";
  }
}
