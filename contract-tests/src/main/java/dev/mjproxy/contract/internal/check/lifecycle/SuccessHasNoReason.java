package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import dev.mjproxy.contract.result.Requirement;
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
    anyOperation = true,
    stage = Stage.CLOSING)
final class SuccessHasNoReason implements Check {
  @Override
  public Outcome run(CheckContext context) {
    context.preflight();
    List<TaskView> succeeded =
        context.log().stream().flatMap(ObservedTasks::in).filter(TaskView::hasSucceeded).toList();
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
