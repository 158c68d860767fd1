package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;

/**
 * "JSON (`application/json`, `application/*+json`, any charset)". Tried on a read, which is free.
 */
@CheckInfo(
    id = "shape/json-media-types-are-accepted",
    sentence = "A charset parameter and a +json type are accepted for a body",
    source = "base contract §5; novicezk",
    operations = "listTasksByCondition")
public final class JsonMediaTypesAreAccepted implements Check {
  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (String type : List.of("application/json;charset=UTF-8", "application/vnd.mjproxy+json")) {
      judge.expectStatus(
          session.send(session.call("listTasksByCondition").withBody(type, "{\"ids\":[]}")),
          "a body of type " + type,
          200);
    }
    return judge.outcome();
  }
}
