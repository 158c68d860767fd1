package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;

/**
 * "JSON (`application/json`, `application/*+json`, any charset)". Tried on a read, which is free.
 * No client is known to send a +json type, so its refusal is a note.
 */
@CheckInfo(
    id = "shape/json-media-types-are-accepted",
    sentence = "A charset parameter and a +json type are accepted for a body",
    source = "base contract §5; novicezk",
    operations = "listTasksByCondition")
final class JsonMediaTypesAreAccepted implements Check {
  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    collector.expectStatus(
        send(context, "application/json;charset=UTF-8"),
        "a body of type application/json;charset=UTF-8",
        200);
    Exchange other = send(context, "application/vnd.mjproxy+json");
    if (collector.isAnswered(other) && other.status() != 200) {
      Finding finding =
          Finding.must(
              "status",
              "",
              "HTTP 200 for a body of type application/vnd.mjproxy+json",
              FindingCollector.found(other));
      collector.add(FindingCollector.atMost(Requirement.INFO, finding), other);
    }
    return collector.outcome();
  }

  private static Exchange send(CheckContext context, String type) {
    return context.send(context.call("listTasksByCondition").withBody(type, "{\"ids\":[]}"));
  }
}
