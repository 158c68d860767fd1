package dev.mjproxy.contract.check.lifecycle;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** "FAILURE: finishTime, failReason." Looks at every failed task that the run has seen. */
@CheckInfo(
    id = "lifecycle/failure-has-a-reason",
    sentence = "A failed task says why in failReason",
    source = "protocol §4.3, §8: novicezk, trueai, new-api",
    operations = {"fetchTask", "listTasks"},
    retrospective = true)
public final class FailureHasAReason implements Check {
  @Override
  public Outcome run(Session session) {
    session.soundings();
    List<TaskView> failed =
        session.log().stream()
            .flatMap(SeenTasks::in)
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
