package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import dev.mjproxy.contract.verdict.Requirement;
import java.util.List;

/**
 * "failReason: why it failed; null otherwise." Clients that look there first take a picture that
 * was paid for as lost.
 */
@CheckInfo(
    id = "lifecycle/success-has-no-fail-reason",
    sentence = "A task that succeeded gives no failReason",
    requirement = Requirement.SHOULD,
    source = "protocol §4.3, §8: novicezk, trueai, new-api",
    operations = {"fetchTask", "listTasks"},
    retrospective = true)
public final class SuccessHasNoReason implements Check {
  @Override
  public Outcome run(Session session) {
    session.soundings();
    List<TaskView> succeeded =
        session.log().stream().flatMap(SeenTasks::in).filter(TaskView::hasSucceeded).toList();
    if (succeeded.isEmpty()) {
      return Outcome.notRun("no task that succeeded was seen");
    }
    return Outcome.of(
        succeeded.stream()
            .filter(task -> task.text("failReason").filter(it -> !it.isBlank()).isPresent())
            .map(
                task ->
                    Finding.should(
                            "reason",
                            "/failReason",
                            "null, or nothing, for a task that succeeded",
                            task.json().path("failReason").toString())
                        .seenIn(task.exchange().evidence()))
            .toList());
  }
}
