package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ExampleBodies;
import dev.mjproxy.contract.internal.api.RequestFields;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Unknown instanceId/channelId in the filter: HTTP 200, code 3." Relays drop the filter: one that
 * accepts does not support it, and its task is cancelled.
 */
@CheckInfo(
    id = "returncode/unknown-account",
    sentence = "A filter that names an account which does not exist is answered with code 3",
    requirement = Requirement.SHOULD,
    source = "base contract §5; protocol §6: novicezk, trueai; relays drop the filter")
final class UnknownAccount implements Check {
  private static final List<String> FILTERS = List.of("accountFilter", "filter");
  private static final List<String> NAMES = List.of("instanceId", "channelId");

  /** A snowflake of the year 2015, before there were any accounts. */
  private static final String NOBODY = "1000000000000000";

  private final Operation operation;
  private final List<ObjectNode> bodies;

  UnknownAccount(Operation operation, ApiSpec spec) {
    this.operation = operation;
    this.bodies = bodies(operation, spec);
  }

  /** Whether code 3 can only mean the account: an action's unknown parent is code 3 as well. */
  public static boolean concerns(Operation operation, ApiSpec spec) {
    return RequestFields.of(spec, operation).stream()
            .anyMatch(field -> FILTERS.contains(field.name()))
        && !operation.operationId().equals("submitAction");
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (ObjectNode body : bodies) {
      Exchange exchange = context.send(context.call(operation).withJson(body));
      SubmitResponse response = new SubmitResponse(exchange);
      if (response.isAccepted()) {
        response.taskId().ifPresent(context::cancelUnneeded);
        return Outcome.unsupported("the server does not read the filter");
      }
      if (collector.isAnswered(exchange) && !response.answersWith(ReturnCode.NOT_FOUND)) {
        collector.add(
            Finding.should(
                    "code",
                    "/code",
                    "code 3 for an unknown account",
                    FindingCollector.found(exchange))
                .following(Refusal.style(exchange)),
            exchange);
      }
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return bodies.size();
  }

  private static List<ObjectNode> bodies(Operation operation, ApiSpec spec) {
    List<ObjectNode> bodies = new ArrayList<>();
    for (RequestFields.Field field : RequestFields.of(spec, operation)) {
      for (String name : NAMES) {
        if (FILTERS.contains(field.name()) && field.schema().path("properties").has(name)) {
          ObjectNode body = ExampleBodies.example(operation);
          body.remove("notifyHook");
          body.putObject(field.name()).put(name, NOBODY);
          bodies.add(body);
        }
      }
    }
    return List.copyOf(bodies);
  }
}
