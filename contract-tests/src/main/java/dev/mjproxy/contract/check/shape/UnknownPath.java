package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;

/** "Unknown path: 404." */
@CheckInfo(
    id = "shape/unknown-path",
    sentence = "A path that the API does not have is answered with 404",
    source = "base contract §5; novicezk")
public final class UnknownPath implements Check {
  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    String task = session.choices().unknownTaskId();
    for (String path :
        List.of(
            "/mj/no-such-path", "/mj/task/no/such/path", "/mj/task/" + task + "/no-such-verb")) {
      judge.expectStatus(
          session.send(session.access().open(Request.of("GET", session.access().prefix() + path))),
          "an unknown path",
          404);
    }
    return judge.outcome();
  }
}
