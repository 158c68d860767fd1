package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.probe.TransportFailure;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Without it a server that goes away in the middle of a run would only leave rules open. */
@CheckInfo(
    id = "access/server-keeps-answering",
    sentence = "The server answers until the end of the run",
    source = "base contract §10",
    stage = Stage.CLOSING)
final class ServerKeepsAnswering implements Check {
  @Override
  public Outcome run(CheckContext context) {
    Exchange last = context.send(context.call("listQueuedTasks"));
    for (Request read : otherReads(context)) {
      if (last.response().isPresent()) {
        return Outcome.pass();
      }
      last = context.send(read);
    }
    TransportFailure failure = last.failure().orElse(null);
    if (failure == null) {
      return Outcome.pass();
    }
    return failure.kind() == TransportFailure.Kind.NOT_SENT
        ? Outcome.inconclusive(failure.message())
        : Outcome.of(
            List.of(
                Finding.must("gone", "", "replies until the end of the run", failure.message())
                    .seenIn(last.evidence())));
  }

  private static List<Request> otherReads(CheckContext context) {
    ObjectNode none = JsonNodeFactory.instance.objectNode();
    none.putArray("ids");
    return List.of(
        context.call("fetchTask", context.data().unknownTaskId()),
        context.call("listTasksByCondition").withJson(none));
  }
}
