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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * "Wrong JSON type: HTTP 400." An object where a scalar or a list belongs is wrong for every
 * server; a number for a text is not sent, for some take it.
 */
@CheckInfo(
    id = "shape/wrong-type",
    sentence = "A field of the wrong JSON type is answered with 400",
    source = "base contract §5; novicezk, new-api")
public final class WrongType implements Check {
  private final Operation operation;
  private final List<RequestFields.Field> fields;

  /** The check of one operation. */
  public WrongType(Operation operation, ApiSpec spec) {
    this.operation = operation;
    this.fields = RequestFields.of(spec, operation);
  }

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (RequestFields.Field field : fields) {
      judge.expectStatus(
          session.send(Bodies.with(session, operation, field.name(), wrong(field))),
          "the wrong JSON type in " + field.name(),
          400);
    }
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return Calls.isSubmission(operation) ? fields.size() : 0;
  }

  private static JsonNode wrong(RequestFields.Field field) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return field.is("object") ? json.stringNode("text") : json.objectNode().put("wrong", "type");
  }
}
