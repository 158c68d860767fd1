package dev.mjproxy.contract.check.returncode;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.ReturnCode;
import java.util.Map;
import java.util.TreeMap;

/** "Image count, not a data URL: HTTP 200, code 4." */
@CheckInfo(
    id = "returncode/bad-images",
    sentence = "A picture that is no data URL, and a wrong number of pictures, are code 4",
    source = "base contract §5; protocol §6: NOV, TRUE",
    operations = {"submitImagine", "submitDescribe", "submitBlend"})
public final class BadImages implements Check {
  private static final String PIXEL = "\"data:image/png;base64,iVBORw0KGgo=\"";

  /** Operation and body; each is wrong in one way. */
  private static final Map<String, String> BODIES =
      new TreeMap<>(
          Map.of(
              "submitImagine", "{\"prompt\":\"Cat\",\"base64Array\":[\"no data URL\"]}",
              "submitDescribe", "{\"base64\":\"no data URL\"}",
              "submitBlend", "{\"base64Array\":[" + PIXEL + "]}"));

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    BODIES.forEach((operation, body) -> expect(judge, session, operation, body));
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return BODIES.size();
  }

  private static void expect(Judge judge, Session session, String operation, String body) {
    Exchange exchange =
        session.send(
            Calls.wrong(session, session.spec().operation(operation))
                .withBody("application/json", body));
    if (judge.isAnswered(exchange)
        && (exchange.status() != 200
            || exchange.json().path("code").asInt(0) != ReturnCode.VALIDATION_ERROR.code())) {
      judge.add(
          Finding.must("code", "/code", "code 4 for a bad picture", Judge.found(exchange)),
          exchange);
    }
  }
}
