package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
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
public final class WrongInside implements Check {
  private final Operation operation;
  private final List<InnerField> types;
  private final List<InnerField> enums;

  /** The check of one operation. */
  public WrongInside(Operation operation, ApiSpec spec) {
    this.operation = operation;
    this.types = InnerField.of(spec, operation);
    this.enums = types.stream().filter(field -> field.isClosedEnum(spec)).toList();
  }

  /** Whether the operation's request has anything inside of its fields. */
  public static boolean concerns(Operation operation, ApiSpec spec) {
    return !InnerField.of(spec, operation).isEmpty();
  }

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    JsonNodeFactory json = JsonNodeFactory.instance;
    for (InnerField field : types) {
      expect(judge, session, field, json.objectNode().put("wrong", "type"), "the wrong JSON type");
    }
    for (InnerField field : enums) {
      expect(judge, session, field, json.stringNode("NO_SUCH_VALUE"), "an unknown value");
    }
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return Calls.isSubmission(operation) ? types.size() + enums.size() : 0;
  }

  private void expect(
      Judge judge, Session session, InnerField field, JsonNode value, String situation) {
    Exchange exchange =
        session.send(Calls.wrong(session, operation).withJson(field.bodyWith(value)));
    if (judge.isAnswered(exchange) && exchange.status() != 400) {
      Finding finding =
          Finding.must(
              "status",
              "",
              "HTTP 400 for %s in %s".formatted(situation, field),
              Judge.found(exchange));
      judge.add(
          exchange.status() >= 500 ? finding : Judge.atMost(field.worth(), finding), exchange);
    }
  }
}
