package dev.mjproxy.contract.internal.check.list;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.probe.Exchange;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Sends {@code task/query}. */
final class Query {
  /** Only plus has the query; that it is missing is the finding of another rule. */
  static final String CLOSED = "the query gave no page; see lifecycle/task-is-listed/queryTasks";

  private final CheckContext context;

  Query(CheckContext context) {
    this.context = context;
  }

  /** The response, if it is a page. */
  Optional<Exchange> page(ObjectNode body) {
    Exchange response = context.send(context.call("queryTasks").withJson(body));
    return response.status() == 200 && response.json().path("content").isArray()
        ? Optional.of(response)
        : Optional.empty();
  }
}
