package dev.mjproxy.contract.internal.api;

import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.openapi.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Request bodies made from the spec's first example by changing one field. */
public final class ExampleBodies {
  private ExampleBodies() {}

  /** A copy of the first example of the operation's request. */
  public static ObjectNode example(Operation operation) {
    return operation.requestExamples().stream()
        .findFirst()
        .map(example -> (ObjectNode) example.value().deepCopy())
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** A wrong call whose body has this value in this field. */
  public static Request with(
      CheckContext context, Operation operation, String field, JsonNode value) {
    ObjectNode body = example(operation);
    body.set(field, value);
    return OperationRequests.wrong(context, operation).withJson(body);
  }
}
