package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;

/** "Unknown enum value: HTTP 400." Open lists are left alone. */
@CheckInfo(
    id = "shape/unknown-enum-value",
    sentence = "A value outside a closed list is answered with 400",
    source = "base contract §3 and §5; novicezk")
public final class UnknownEnumValue implements Check {
  private final Operation operation;
  private final List<RequestFields.Field> fields;

  /** The check of one operation. */
  public UnknownEnumValue(Operation operation, ApiSpec spec) {
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
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (RequestFields.Field field : fields) {
      judge.expectStatus(
          session.send(
              Bodies.with(
                  session,
                  operation,
                  field.name(),
                  JsonNodeFactory.instance.stringNode("NO_SUCH_VALUE"))),
          "an unknown value in " + field.name(),
          400);
    }
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return Calls.isSubmission(operation) ? fields.size() : 0;
  }
}
