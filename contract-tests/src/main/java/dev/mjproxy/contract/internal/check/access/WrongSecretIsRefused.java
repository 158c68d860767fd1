package dev.mjproxy.contract.internal.check.access;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Operation;

/**
 * "HTTP 401 (before anything else is looked at)": where a body is taken, the one sent is malformed,
 * which also keeps the request free.
 */
@CheckInfo(
    id = "access/wrong-secret-is-refused",
    sentence =
        "A request with a wrong secret is answered with 401, before anything else is looked at",
    source = "base contract §5; novicezk, trueai, new-api")
final class WrongSecretIsRefused implements Check {
  private final Operation operation;

  WrongSecretIsRefused(Operation operation) {
    this.operation = operation;
  }

  @Override
  public Outcome run(CheckContext context) {
    if (!context.credentials().hasSecret()) {
      return Outcome.notRun("no secret was given, so the server is taken for an open one");
    }
    return new SecretRefusal(
            "a wrong secret",
            request ->
                context.credentials().authenticateWith(request, context.data().wrongSecret()))
        .judge(context, operation);
  }
}
