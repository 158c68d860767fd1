package dev.mjproxy.contract.internal.check.callback;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;

/** The hook is the submission's own, so it is called for that task and no other. */
@CheckInfo(
    id = "callback/is-of-our-task",
    sentence = "A submission's hook is called for its own task only",
    source = "protocol §9: plus-docs, novicezk",
    operations = "submitImagine",
    scenarios = Scenario.IMAGINE)
final class CallbackIsOfOurTask implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    String id = context.imagine().taskId().orElse("");
    return CallbackFindings.each(
        context,
        (callback, task) ->
            task.text("id")
                .filter(found -> !found.equals(id))
                .map(found -> Finding.must("id", "/id", "the task of the submission", found)));
  }
}
