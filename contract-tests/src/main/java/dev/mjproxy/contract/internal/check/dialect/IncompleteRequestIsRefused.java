package dev.mjproxy.contract.internal.check.dialect;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.Refusal;
import dev.mjproxy.contract.internal.response.SubmitResponse;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.ReturnCode;

/** "taskId不能为空", "content参数错误": an object without any field. */
@CheckInfo(
    id = "dialect/incomplete-request-is-refused",
    sentence = "A request without any field to an operation of a dialect is answered with code 4",
    source = "base contract §5; novicezk, trueai")
final class IncompleteRequestIsRefused implements Check {
  private final Operation operation;

  IncompleteRequestIsRefused(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    Exchange exchange =
        context.send(
            OperationRequests.wrong(context, operation).withBody("application/json", "{}"));
    FindingCollector collector = new FindingCollector();
    if (collector.isAnswered(exchange)
        && !new SubmitResponse(exchange).answersWith(ReturnCode.VALIDATION_ERROR)) {
      Finding finding =
          Finding.must(
                  "code", "/code", "code 4 without any field", FindingCollector.found(exchange))
              .following(Refusal.style(exchange));
      collector.add(DialectTraits.worth(operation.operationId(), finding), exchange);
    }
    return collector.outcome();
  }

  @Override
  public int submissions() {
    return 1;
  }
}
