package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/** "`null` on an optional field = absent". Tried on a read, which is free. */
@CheckInfo(
    id = "shape/null-means-absent",
    sentence = "null in an optional field is the same as leaving it out",
    source = "base contract §5; protocol §2.2, §3.10",
    operations = "listTasksByCondition")
final class NullMeansAbsent implements Check {
  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (String body : List.of("{\"ids\":null}", "{}")) {
      collector.expectStatus(
          context.send(context.call("listTasksByCondition").withBody("application/json", body)),
          "the body " + body,
          200);
    }
    return collector.outcome();
  }
}
