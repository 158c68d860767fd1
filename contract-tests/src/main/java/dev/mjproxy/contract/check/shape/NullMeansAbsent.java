package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;

/** "`null` on an optional field = absent". Tried on a read, which is free. */
@CheckInfo(
    id = "shape/null-means-absent",
    sentence = "null in an optional field is the same as leaving it out",
    source = "base contract §5; protocol §2.2, §3.10",
    operations = "listTasksByCondition")
public final class NullMeansAbsent implements Check {
  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (String body : List.of("{\"ids\":null}", "{}")) {
      judge.expectStatus(
          session.send(session.call("listTasksByCondition").withBody("application/json", body)),
          "the body " + body,
          200);
    }
    return judge.outcome();
  }
}
