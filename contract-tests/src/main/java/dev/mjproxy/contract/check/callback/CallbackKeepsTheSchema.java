package dev.mjproxy.contract.check.callback;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.Violations;
import dev.mjproxy.contract.hook.Callback;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
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
    journeys = JourneyKind.IMAGINE)
public final class CallbackKeepsTheSchema implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Optional<Outcome> reason = Called.reasonForNone(session);
    if (reason.isPresent()) {
      return reason.get();
    }
    List<Finding> findings = new ArrayList<>();
    for (Callback callback : session.journeys().callbacks()) {
      for (Violation violation : session.spec().check().callback(callback.body())) {
        findings.add(Violations.finding(violation).seenIn(Called.evidence(session, callback)));
      }
    }
    return Outcome.of(findings);
  }
}
