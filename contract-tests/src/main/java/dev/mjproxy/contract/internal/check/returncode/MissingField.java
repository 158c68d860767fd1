package dev.mjproxy.contract.internal.check.returncode;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.ExampleBodies;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.api.RequestFields;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import dev.mjproxy.openapi.ApiSpec;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * "Required field missing or blank: HTTP 200, code 4." Clients show the description as it is, and
 * servers name the field in words of their own, so one that does not name it is a note.
 */
@CheckInfo(
    id = "returncode/missing-field",
    sentence = "A missing, null or blank required field is answered with code 4",
    source = "base contract §5; protocol §6: novicezk, trueai")
final class MissingField implements Check {
  /** Missing, null, blank. */
  private static final int VARIANTS = 3;

  private final Operation operation;
  private final List<RequestFields.Field> fields;

  MissingField(Operation operation, ApiSpec spec) {
    this.operation = operation;
    this.fields = RequestFields.required(spec, operation);
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    JsonNodeFactory json = JsonNodeFactory.instance;
    for (RequestFields.Field field : fields) {
      ObjectNode body = ExampleBodies.example(operation);
      body.remove(field.name());
      expect(collector, context, body, field.name());
      expect(collector, context, body.set(field.name(), json.nullNode()), field.name());
      JsonNode blank = field.is("array") ? json.arrayNode() : json.stringNode(" ");
      expect(collector, context, body.set(field.name(), blank), field.name());
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return OperationRequests.isSubmission(operation) ? VARIANTS * fields.size() : 0;
  }

  private void expect(
      FindingCollector collector, CheckContext context, JsonNode body, String field) {
    Exchange exchange = context.send(OperationRequests.wrong(context, operation).withJson(body));
    if (!collector.isAnswered(exchange)) {
      return;
    }
    boolean isRefused =
        exchange.status() == 200
            && exchange.json().path("code").asInt(0) == ReturnCode.VALIDATION_ERROR.code();
    String description = exchange.json().path("description").asString("");
    if (!isRefused) {
      collector.add(
          Finding.must(
                  "code",
                  "/code",
                  "code 4 without the field " + field,
                  FindingCollector.found(exchange))
              .following(Refusal.style(exchange)),
          exchange);
    } else if (!description.contains(field)) {
      collector.add(
          FindingCollector.atMost(
              Requirement.INFO,
              Finding.should("description", "/description", "the name " + field, description)),
          exchange);
    }
  }
}
