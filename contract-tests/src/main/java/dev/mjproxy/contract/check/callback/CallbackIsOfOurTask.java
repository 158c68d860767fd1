package dev.mjproxy.contract.check.callback;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;

/** The hook is the submission's own, so it is called for that task and no other. */
@CheckInfo(
    id = "callback/is-of-our-task",
    sentence = "A submission's hook is called for its own task only",
    source = "protocol §9: plus-docs, novicezk",
    operations = "submitImagine",
    journeys = JourneyKind.IMAGINE)
public final class CallbackIsOfOurTask implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    String id = session.journeys().imagine().taskId().orElse("");
    return Called.each(
        session,
        (callback, task) ->
            task.text("id")
                .filter(found -> !found.equals(id))
                .map(found -> Finding.must("id", "/id", "the task of the submission", found)));
  }
}
