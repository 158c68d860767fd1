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
import java.util.Set;
import java.util.stream.Collectors;

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
      List<Violation> violations = context.spec().check().callback(callback.body());
      Set<String> objections = violations.isEmpty() ? Set.of() : ofTheProfile(context, callback);
      for (Violation violation : violations) {
        findings.add(
            Violations.finding(violation)
                .declared(!objections.contains(place(violation)))
                .seenIn(CallbackFindings.evidence(context, callback)));
      }
    }
    return Outcome.of(findings);
  }

  /** What the spec of the server's profile does not allow either. */
  private static Set<String> ofTheProfile(CheckContext context, Callback callback) {
    return context.profile().spec().check().callback(callback.body()).stream()
        .map(CallbackKeepsTheSchema::place)
        .collect(Collectors.toSet());
  }

  private static String place(Violation violation) {
    return violation.rule() + " " + violation.pointer();
  }
}
