package dev.mjproxy.contract.check.callback;

import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.hook.Callback;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Evidence;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What was called back of the imagine task. */
final class Called {
  /** Judges one callback. */
  @FunctionalInterface
  interface Rule {
    Optional<Finding> judge(Callback callback, TaskView task);
  }

  private Called() {}

  /** Each callback by itself, or the reason why there is none to judge. */
  static Outcome each(Session session, Rule rule) throws InterruptedException {
    Optional<Outcome> reason = reasonForNone(session);
    if (reason.isPresent()) {
      return reason.get();
    }
    List<Finding> findings = new ArrayList<>();
    for (Callback callback : session.journeys().callbacks()) {
      Evidence evidence = evidence(session, callback);
      rule.judge(callback, view(session, callback))
          .ifPresent(it -> findings.add(it.seenIn(evidence)));
    }
    return Outcome.of(findings);
  }

  /** Why nothing can be judged; empty if there are callbacks. */
  static Optional<Outcome> reasonForNone(Session session) throws InterruptedException {
    if (!session.journeys().hasListener()) {
      return Optional.of(
          Outcome.notRun(
              "the server is elsewhere and cannot call back to this machine; give its own public"
                  + " address with --hook-url"));
    }
    if (session.journeys().imagine().taskId().isEmpty()) {
      return Optional.of(session.journeys().imagine().noSuccess());
    }
    return session.journeys().callbacks().isEmpty()
        ? Optional.of(Outcome.inapplicable("no callback came; see callback/arrives"))
        : Optional.empty();
  }

  /** The task that a callback shows; its exchange is the submission. */
  static TaskView view(Session session, Callback callback) throws InterruptedException {
    return new TaskView(callback.json(), submission(session));
  }

  /** The callback as a report shows it. */
  static Evidence evidence(Session session, Callback callback) throws InterruptedException {
    return callback.evidence(submission(session).evidence());
  }

  private static Exchange submission(Session session) throws InterruptedException {
    return session.journeys().imagine().exchanges().get(0);
  }
}
