package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;

/** "Unknown path: 404." */
@CheckInfo(
    id = "shape/unknown-path",
    sentence = "A path that the API does not have is answered with 404",
    source = "base contract §5; novicezk")
final class UnknownPath implements Check {
  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    String task = context.data().unknownTaskId();
    for (String path :
        List.of(
            "/mj/no-such-path", "/mj/task/no/such/path", "/mj/task/" + task + "/no-such-verb")) {
      collector.expectStatus(
          context.send(
              context
                  .credentials()
                  .authenticate(Request.of("GET", context.credentials().path(path)))),
          "an unknown path",
          404);
    }
    return collector.outcome();
  }
}
