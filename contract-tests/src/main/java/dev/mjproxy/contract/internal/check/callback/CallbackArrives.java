package dev.mjproxy.contract.internal.check.callback;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.internal.scenario.ScenarioRun;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
import java.util.List;
import java.util.Optional;

/** Relays remove notifyHook unless configured otherwise, so a missing callback is a warning. */
@CheckInfo(
    id = "callback/arrives",
    sentence = "A submission's notifyHook is called",
    requirement = Requirement.SHOULD,
    source = "protocol §9: plus-docs, novicezk, trueai; new-api drops it by default",
    operations = "submitImagine",
    scenarios = Scenario.IMAGINE)
final class CallbackArrives implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    Optional<Outcome> reason = CallbackFindings.reasonForNone(context);
    ScenarioRun run = context.imagine();
    boolean isSilent = context.hasCallbackListener() && context.callbacks().isEmpty();
    if (!isSilent || run.tasks().stream().noneMatch(TaskView::hasEnded)) {
      return reason.orElseGet(Outcome::pass);
    }
    return Outcome.of(
        List.of(
            Finding.should("arrives", "", "calls of notifyHook", "none")
                .seenIn(run.exchanges().get(0).evidence())));
  }
}
