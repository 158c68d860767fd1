package dev.mjproxy.contract.check.callback;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.hook.Callback;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;
import java.util.Optional;

/** "Every change of status is POSTed." The receiver answers 200 at once, so nothing hinders it. */
@CheckInfo(
    id = "callback/the-end-arrives",
    sentence = "The end of a task is called back",
    source = "protocol §9: plus-docs, novicezk, trueai",
    operations = "submitImagine",
    journeys = JourneyKind.IMAGINE)
public final class TheEndIsCalledBack implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Optional<Outcome> reason = Called.reasonForNone(session);
    Journey journey = session.journeys().imagine();
    if (reason.isPresent() || journey.tasks().stream().noneMatch(TaskView::hasEnded)) {
      return reason.orElseGet(journey::noSuccess);
    }
    List<Callback> callbacks = session.journeys().callbacks();
    for (Callback callback : callbacks) {
      if (Called.view(session, callback).hasEnded()) {
        return Outcome.pass();
      }
    }
    Callback last = callbacks.get(callbacks.size() - 1);
    String status = Called.view(session, last).status();
    return Outcome.of(
        List.of(
            Finding.must("end", "/status", "a last callback with the task's end", status)
                .seenIn(Called.evidence(session, last))));
  }
}
