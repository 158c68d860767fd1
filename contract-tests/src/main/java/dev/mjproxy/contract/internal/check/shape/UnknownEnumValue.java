package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ExampleBodies;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.api.RequestFields;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** "Unknown enum value: HTTP 400." Open lists are left alone. */
@CheckInfo(
    id = "shape/unknown-enum-value",
    sentence = "A value outside a closed enum is answered with 400",
    source = "base contract §3 and §5; novicezk")
final class UnknownEnumValue implements Check {
  private final Operation operation;
  private final List<RequestFields.Field> fields;

  UnknownEnumValue(Operation operation, ApiSpec spec) {
    this.operation = operation;
    this.fields =
        RequestFields.of(spec, operation).stream()
            .filter(RequestFields.Field::isClosedEnum)
            .toList();
  }

  /** Whether the operation's request has a closed list at all. */
  public static boolean concerns(Operation operation, ApiSpec spec) {
    return RequestFields.of(spec, operation).stream().anyMatch(RequestFields.Field::isClosedEnum);
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (RequestFields.Field field : fields) {
      collector.expectStatus(
          context.send(
              ExampleBodies.with(
                  context,
                  operation,
                  field.name(),
                  JsonNodeFactory.instance.stringNode("NO_SUCH_VALUE"))),
          "an unknown value in " + field.name(),
          400);
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return OperationRequests.isSubmission(operation) ? fields.size() : 0;
  }
}
