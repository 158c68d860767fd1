package dev.mjproxy.contract.internal.check.shape;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ExampleBodies;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.api.RequestFields;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * "Wrong JSON type: HTTP 400." An object where a scalar or a list belongs is wrong for every
 * server; a number for a text is not sent, for some take it. An optional field is sent without
 * those that are required, so that a server which does not read it has another reason to refuse,
 * and nothing is billed; that it is not read is a note where servers need not know it.
 */
@CheckInfo(
    id = "shape/wrong-type",
    sentence = "A field of the wrong JSON type is answered with 400",
    source = "base contract §5; novicezk, new-api")
final class WrongType implements Check {
  private final Operation operation;
  private final List<RequestFields.Field> fields;

  WrongType(Operation operation, ApiSpec spec) {
    this.operation = operation;
    this.fields = RequestFields.of(spec, operation);
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    for (RequestFields.Field field : fields) {
      Exchange exchange = context.send(request(context, field));
      if (collector.isAnswered(exchange) && exchange.status() != 400) {
        Finding finding =
            Finding.must(
                    "status",
                    "",
                    "HTTP 400 for the wrong JSON type in " + field.name(),
                    FindingCollector.found(exchange))
                .following(Refusal.of(exchange).inPlaceOf(List.of(400)));
        boolean isNote = field.mayBeUnknown() && exchange.status() < 500;
        collector.add(
            isNote ? FindingCollector.atMost(Requirement.INFO, finding) : finding, exchange);
      }
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return OperationRequests.isSubmission(operation) ? fields.size() : 0;
  }

  private Request request(CheckContext context, RequestFields.Field field) {
    return field.isRequired()
        ? ExampleBodies.with(context, operation, field.name(), wrong(field))
        : OperationRequests.wrong(context, operation)
            .withJson(JsonNodeFactory.instance.objectNode().set(field.name(), wrong(field)));
  }

  private static JsonNode wrong(RequestFields.Field field) {
    JsonNodeFactory json = JsonNodeFactory.instance;
    return field.is("object") ? json.stringNode("text") : json.objectNode().put("wrong", "type");
  }
}
