package dev.mjproxy.contract.internal.check.callback;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.response.Violations;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.openapi.Violation;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** "Body = the Task JSON as in fetch". */
@CheckInfo(
    id = "callback/keeps-the-schema",
    sentence = "A callback's body is a task that keeps the schema",
    source = "protocol §9: novicezk, trueai, plus-docs; base contract §2",
    operations = "submitImagine",
    scenarios = Scenario.IMAGINE)
final class CallbackKeepsTheSchema implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    Optional<Outcome> reason = CallbackFindings.reasonForNone(context);
    if (reason.isPresent()) {
      return reason.get();
    }
    List<Finding> findings = new ArrayList<>();
    for (Callback callback : context.callbacks()) {
      for (Violation violation : context.spec().check().callback(callback.body())) {
        findings.add(
            Violations.finding(violation).seenIn(CallbackFindings.evidence(context, callback)));
      }
    }
    return Outcome.of(findings);
  }
}
