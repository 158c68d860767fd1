package dev.mjproxy.contract.internal.check.callback;

import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Evidence;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Judges the callbacks of the imagine task one by one. */
final class CallbackFindings {
  /** Judges one callback. */
  @FunctionalInterface
  interface Rule {
    Optional<Finding> judge(Callback callback, TaskView task);
  }

  private CallbackFindings() {}

  /** Each callback by itself, or the reason why there is none to judge. */
  static Outcome each(CheckContext context, Rule rule) throws InterruptedException {
    Optional<Outcome> reason = reasonForNone(context);
    if (reason.isPresent()) {
      return reason.get();
    }
    List<Finding> findings = new ArrayList<>();
    for (Callback callback : context.callbacks()) {
      Evidence evidence = evidence(context, callback);
      rule.judge(callback, view(context, callback))
          .ifPresent(it -> findings.add(it.seenIn(evidence)));
    }
    return Outcome.of(findings);
  }

  /** Why nothing can be judged; empty if there are callbacks. */
  static Optional<Outcome> reasonForNone(CheckContext context) throws InterruptedException {
    if (!context.hasCallbackListener()) {
      return Optional.of(
          Outcome.notRun(
              "the server is elsewhere and cannot call back to this machine; give its own public"
                  + " address with --hook-url"));
    }
    if (context.imagine().taskId().isEmpty()) {
      return Optional.of(context.imagine().noSuccess());
    }
    return context.callbacks().isEmpty()
        ? Optional.of(Outcome.inapplicable("no callback came; see callback/arrives"))
        : Optional.empty();
  }

  /** The task that a callback shows; its exchange is the submission. */
  static TaskView view(CheckContext context, Callback callback) throws InterruptedException {
    return new TaskView(callback.json(), submission(context));
  }

  /** The callback as a report shows it. */
  static Evidence evidence(CheckContext context, Callback callback) throws InterruptedException {
    return callback.evidence(submission(context).evidence());
  }

  private static Exchange submission(CheckContext context) throws InterruptedException {
    return context.imagine().exchanges().get(0);
  }
}
