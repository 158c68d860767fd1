package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * "Wrong JSON type, unknown enum value: HTTP 400", one level down: items of lists, members of
 * objects. An object is wrong wherever a scalar or a list of scalars belongs.
 */
@CheckInfo(
    id = "shape/wrong-inside",
    sentence =
        "A wrong type or an unknown value inside of a list or an object is answered with 400",
    source = "base contract §3 and §5; novicezk")
final class WrongInside implements Check {
  private final Operation operation;
  private final List<InnerField> types;
  private final List<InnerField> enums;

  WrongInside(Operation operation, ApiSpec spec) {
    this.operation = operation;
    this.types = InnerField.of(spec, operation);
    this.enums = types.stream().filter(field -> field.isClosedEnum(spec)).toList();
  }

  /** Whether the operation's request has anything inside of its fields. */
  public static boolean concerns(Operation operation, ApiSpec spec) {
    return !InnerField.of(spec, operation).isEmpty();
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    JsonNodeFactory json = JsonNodeFactory.instance;
    for (InnerField field : types) {
      expect(
          collector, context, field, json.objectNode().put("wrong", "type"), "the wrong JSON type");
    }
    for (InnerField field : enums) {
      expect(collector, context, field, json.stringNode("NO_SUCH_VALUE"), "an unknown value");
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return OperationRequests.isSubmission(operation) ? types.size() + enums.size() : 0;
  }

  private void expect(
      FindingCollector collector,
      CheckContext context,
      InnerField field,
      JsonNode value,
      String situation) {
    Exchange exchange =
        context.send(OperationRequests.wrong(context, operation).withJson(field.bodyWith(value)));
    if (collector.isAnswered(exchange) && exchange.status() != 400) {
      Finding finding =
          Finding.must(
                  "status",
                  "",
                  "HTTP 400 for %s in %s".formatted(situation, field),
                  FindingCollector.found(exchange))
              .following(Refusal.of(exchange).inPlaceOf(List.of(400)));
      collector.add(
          exchange.status() >= 500 ? finding : FindingCollector.atMost(field.worth(), finding),
          exchange);
    }
  }
}
