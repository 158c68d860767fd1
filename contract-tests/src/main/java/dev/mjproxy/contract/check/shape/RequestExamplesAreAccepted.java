package dev.mjproxy.contract.check.shape;

import dev.mjproxy.contract.check.Calls;
import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Judge;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.probe.Request;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.openapi.NamedExample;
import dev.mjproxy.openapi.Operation;

/** The examples are what real clients send; a refusal of the business comes with 200 too. */
@CheckInfo(
    id = "shape/request-examples-are-accepted",
    sentence = "Every request example of the spec is answered with 200",
    source = "protocol §3: aigc369-docs, fanstars-docs, plus-docs")
public final class RequestExamplesAreAccepted implements Check {
  private final Operation operation;

  /** The check of one operation. */
  public RequestExamplesAreAccepted(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(Session session) {
    Judge judge = new Judge();
    for (NamedExample example : operation.requestExamples()) {
      Request call = Calls.unknown(session, operation).withJson(example.value());
      judge.expectStatus(session.send(call), "the example " + example.name(), 200);
    }
    return judge.outcome();
  }

  @Override
  public int submissions() {
    return Calls.isSubmission(operation) ? operation.requestExamples().size() : 0;
  }
}
