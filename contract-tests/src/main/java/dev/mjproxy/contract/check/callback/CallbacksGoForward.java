package dev.mjproxy.contract.check.callback;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.check.lifecycle.StatusMoves;
import dev.mjproxy.contract.hook.Callback;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Sent from a pool, two may overtake each other now and then, so one that goes back is a warning.
 * The same state twice is none.
 */
@CheckInfo(
    id = "callback/goes-forward",
    sentence = "From one callback to the next, status and progress never go back",
    requirement = Requirement.SHOULD,
    source = "protocol §8, §9: novicezk, trueai",
    operations = "submitImagine",
    journeys = JourneyKind.IMAGINE)
public final class CallbacksGoForward implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    Optional<Outcome> reason = Called.reasonForNone(session);
    if (reason.isPresent()) {
      return reason.get();
    }
    List<Finding> findings = new ArrayList<>();
    Optional<TaskView> before = Optional.empty();
    for (Callback callback : session.journeys().callbacks()) {
      TaskView now = Called.view(session, callback);
      Optional<Finding> back = before.flatMap(it -> goesBack(it, now));
      if (back.isPresent()) {
        findings.add(back.get().seenIn(Called.evidence(session, callback)));
      }
      before = Optional.of(now);
    }
    return Outcome.of(findings);
  }

  private static Optional<Finding> goesBack(TaskView before, TaskView now) {
    if (!StatusMoves.isAllowed(before.status(), now.status())) {
      return Optional.of(
          Finding.should(
              "status", "/status", "a status that may follow " + before.status(), now.status()));
    }
    boolean falls =
        before.percent().isPresent()
            && now.percent().isPresent()
            && now.percent().getAsInt() < before.percent().getAsInt();
    return falls
        ? Optional.of(
            Finding.should(
                "progress",
                "/progress",
                "progress that never falls",
                "%s after %s"
                    .formatted(now.json().path("progress"), before.json().path("progress"))))
        : Optional.empty();
  }
}
