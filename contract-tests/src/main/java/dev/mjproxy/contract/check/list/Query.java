package dev.mjproxy.contract.check.list;

import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Asks {@code task/query}. */
final class Query {
  /** Only plus has the query; that it is missing is the finding of another rule. */
  static final String CLOSED = "the query gave no page; see lifecycle/task-is-listed/queryTasks";

  private final Session session;

  Query(Session session) {
    this.session = session;
  }

  /** The reply, if it is a page. */
  Optional<Exchange> page(ObjectNode body) {
    Exchange reply = session.send(session.call("queryTasks").withJson(body));
    return reply.status() == 200 && reply.json().path("content").isArray()
        ? Optional.of(reply)
        : Optional.empty();
  }
}
