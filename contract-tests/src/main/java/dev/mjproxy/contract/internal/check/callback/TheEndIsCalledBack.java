package dev.mjproxy.contract.internal.check.callback;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.List;
import java.util.Optional;

/** "Every change of status is POSTed." The receiver answers 200 at once, so nothing hinders it. */
@CheckInfo(
    id = "callback/the-end-arrives",
    sentence = "The server calls back the end of a task",
    source = "protocol §9: plus-docs, novicezk, trueai",
    operations = "submitImagine",
    scenarios = Scenario.IMAGINE)
final class TheEndIsCalledBack implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    Optional<Outcome> reason = CallbackFindings.reasonForNone(context);
    ScenarioRun run = context.imagine();
    if (reason.isPresent() || run.tasks().stream().noneMatch(TaskView::hasEnded)) {
      return reason.orElseGet(run::noSuccess);
    }
    List<Callback> callbacks = context.callbacks();
    for (Callback callback : callbacks) {
      if (CallbackFindings.view(context, callback).hasEnded()) {
        return Outcome.pass();
      }
    }
    Callback last = callbacks.get(callbacks.size() - 1);
    String status = CallbackFindings.view(context, last).status();
    return Outcome.of(
        List.of(
            Finding.must("end", "/status", "a last callback with the task's end", status)
                .seenIn(CallbackFindings.evidence(context, last))));
  }
}
