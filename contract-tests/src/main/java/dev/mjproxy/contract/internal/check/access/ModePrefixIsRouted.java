package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.OperationRequests;
import dev.mjproxy.contract.internal.capability.ModePrefixes;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.probe.Request;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;

/**
 * "Every path also exists under each mode prefix". Asked with what is wrong anyway, an unknown id
 * or a malformed body, so that nothing is submitted: the answer must be that of the plain path.
 */
@CheckInfo(
    id = "access/mode-prefix-is-routed",
    sentence = "Each path exists under /mj-fast, /mj-turbo and /mj-relax as well",
    source = "protocol §1.2: aigc369-docs, gpt-best-docs, trueai, new-api",
    needsModePrefixes = true)
final class ModePrefixIsRouted implements Check {
  private final Operation operation;

  ModePrefixIsRouted(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    FindingCollector collector = new FindingCollector();
    Exchange plain = context.send(at(context, ""));
    if (collector.isAnswered(plain)) {
      for (String prefix : ModePrefixes.of(context.spec())) {
        collector.expectStatus(
            context.send(at(context, prefix)),
            "the path under %s, as without it".formatted(prefix),
            plain.status());
      }
    }
    return collector.outcome();
  }

  /**
   * A read is a proper call, whose reply is judged like all others; a body is broken on purpose.
   */
  private Request at(CheckContext context, String prefix) {
    String path = prefix + operation.path(context.data().unknownTaskId());
    return operation.hasRequestBody()
        ? OperationRequests.wrong(context, operation).at(path).withBody("application/json", "{")
        : OperationRequests.unknown(context, operation).at(path);
  }
}
