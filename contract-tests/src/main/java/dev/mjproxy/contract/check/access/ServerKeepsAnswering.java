package dev.mjproxy.contract.check.access;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.probe.NoReply;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Without it a server that goes away in the middle of a run would only leave rules open. */
@CheckInfo(
    id = "access/server-keeps-answering",
    sentence = "The server answers until the end of the run",
    source = "base contract §10",
    retrospective = true)
public final class ServerKeepsAnswering implements Check {
  @Override
  public Outcome run(Session session) {
    Exchange last = session.send(session.call("listQueuedTasks"));
    for (Request read : otherReads(session)) {
      if (last.reply().isPresent()) {
        return Outcome.pass();
      }
      last = session.send(read);
    }
    NoReply failure = last.failure().orElse(null);
    if (failure == null) {
      return Outcome.pass();
    }
    return failure.kind() == NoReply.Kind.NOT_SENT
        ? Outcome.inconclusive(failure.message())
        : Outcome.of(
            List.of(
                Finding.must("gone", "", "replies until the end of the run", failure.message())
                    .seenIn(last.evidence())));
  }

  private static List<Request> otherReads(Session session) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putArray("ids");
    return List.of(
        session.call("fetchTask", session.choices().unknownTaskId()),
        session.call("listTasksByCondition").withJson(none));
  }
}
