package dev.mjproxy.contract.check.callback;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import java.util.List;
import java.util.Optional;

/** Relays take notifyHook out unless they are told otherwise, so silence is a warning. */
@CheckInfo(
    id = "callback/arrives",
    sentence = "A submission's notifyHook is called",
    requirement = Requirement.SHOULD,
    source = "protocol §9: plus-docs, novicezk, trueai; new-api drops it by default",
    operations = "submitImagine",
    journeys = JourneyKind.IMAGINE)
public final class CallbackArrives implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Optional<Outcome> reason = Called.reasonForNone(session);
    Journey journey = session.journeys().imagine();
    boolean isSilent = session.journeys().hasListener() && session.journeys().callbacks().isEmpty();
    if (!isSilent || journey.tasks().stream().noneMatch(TaskView::hasEnded)) {
      return reason.orElseGet(Outcome::pass);
    }
    return Outcome.of(
        List.of(
            Finding.should("arrives", "", "calls of notifyHook", "none")
                .seenIn(journey.exchanges().get(0).evidence())));
  }
}
