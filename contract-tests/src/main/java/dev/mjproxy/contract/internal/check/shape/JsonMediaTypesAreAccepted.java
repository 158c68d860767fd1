package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/**
 * "JSON (`application/json`, `application/*+json`, any charset)". Tried on a read, which is free.
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
    for (String type : List.of("application/json;charset=UTF-8", "application/vnd.mjproxy+json")) {
      collector.expectStatus(
          context.send(context.call("listTasksByCondition").withBody(type, "{\"ids\":[]}")),
          "a body of type " + type,
          200);
    }
    return collector.outcome();
  }
}
