package dev.mjproxy.contract.internal.check.callback;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.response.FindingCollector;
import dev.mjproxy.contract.internal.response.StatusTransitions;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Callbacks come late and from a pool of senders, so one that is overtaken by another is a note.
 * Two different ends are a warning: a client that believes a wrong first one loses a picture.
 */
@CheckInfo(
    id = "callback/goes-forward",
    sentence = "All callbacks of a task report the same end; callbacks out of order are only noted",
    requirement = Requirement.SHOULD,
    source = "protocol §8, §9: novicezk, trueai",
    operations = "submitImagine",
    scenarios = Scenario.IMAGINE)
final class CallbacksGoForward implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    Optional<Outcome> reason = CallbackFindings.reasonForNone(context);
    if (reason.isPresent()) {
      return reason.get();
    }
    List<Finding> findings = new ArrayList<>();
    Optional<TaskView> before = Optional.empty();
    for (Callback callback : context.callbacks()) {
      TaskView now = CallbackFindings.view(context, callback);
      Optional<Finding> back = before.flatMap(it -> goesBack(it, now));
      if (back.isPresent()) {
        findings.add(
            FindingCollector.atMost(Requirement.INFO, back.get())
                .seenIn(CallbackFindings.evidence(context, callback)));
      }
      before = Optional.of(now);
    }
    otherEnd(context).ifPresent(findings::add);
    return Outcome.of(findings);
  }

  private static Optional<Finding> otherEnd(CheckContext context) throws InterruptedException {
    Optional<String> end = Optional.empty();
    for (Callback callback : context.callbacks()) {
      TaskView task = CallbackFindings.view(context, callback);
      if (end.isPresent() && task.hasEnded() && !task.status().equals(end.get())) {
        return Optional.of(
            Finding.should("end", "/status", "the same end as before: " + end.get(), task.status())
                .seenIn(CallbackFindings.evidence(context, callback)));
      }
      end = task.hasEnded() ? Optional.of(task.status()) : end;
    }
    return Optional.empty();
  }

  private static Optional<Finding> goesBack(TaskView before, TaskView now) {
    if (!StatusTransitions.isAllowed(before.status(), now.status())) {
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
