package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.api.Stage;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.ArrayList;
import java.util.List;

/** "FAILURE: finishTime, failReason." Looks at every failed task that the run has seen. */
@CheckInfo(
    id = "lifecycle/failure-has-a-reason",
    sentence = "A failed task says why in failReason",
    source = "protocol §4.3, §8: novicezk, trueai, new-api",
    operations = {"fetchTask", "listTasks"},
    anyOperation = true,
    stage = Stage.CLOSING)
final class FailureHasAReason implements Check {
  @Override
  public Outcome run(CheckContext context) {
    context.preflight();
    List<TaskView> failed =
        context.log().stream()
            .flatMap(ObservedTasks::in)
            .filter(task -> task.status().equals("FAILURE"))
            .toList();
    if (failed.isEmpty()) {
      return Outcome.notRun("no failed task was seen");
    }
    List<Finding> findings = new ArrayList<>();
    for (TaskView task : failed) {
      if (task.text("failReason").filter(reason -> !reason.isBlank()).isEmpty()) {
        findings.add(
            Finding.must(
                    "reason", "/failReason", "a reason", task.json().path("failReason").toString())
                .seenIn(task.exchange().evidence()));
      }
    }
    return Outcome.of(findings);
  }
}
