package dev.mjproxy.contract.internal.check.task;

import dev.mjproxy.contract.internal.api.Check;
import dev.mjproxy.contract.internal.api.CheckContext;
import dev.mjproxy.contract.internal.api.CheckInfo;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.internal.scenario.Scenario;
import dev.mjproxy.contract.result.Finding;
import dev.mjproxy.contract.result.Outcome;
import java.util.ArrayList;
import java.util.List;

/** "FAILURE: finishTime, failReason". The mock server lets a task fail when its prompt asks so. */
@CheckInfo(
    id = "task/failure-is-explained",
    sentence = "A task that fails ends as FAILURE with failReason and finishTime",
    source = "protocol §8: novicezk, trueai",
    operations = {"submitImagine", "fetchTask"},
    scenarios = Scenario.FAILED)
final class FailureIsExplained implements Check {
  @Override
  public Outcome run(CheckContext context) throws InterruptedException {
    if (context.mockVersion().isEmpty()) {
      return Outcome.notRun("only the mock server lets a task fail when it is asked to");
    }
    return context.scenario(Scenario.FAILED).ifSeen(FailureIsExplained::judge);
  }

  private static List<Finding> judge(List<TaskView> tasks) {
    TaskView end = tasks.get(tasks.size() - 1);
    List<Finding> findings = new ArrayList<>();
    if (!end.status().equals("FAILURE")) {
      findings.add(Finding.must("status", "/status", "FAILURE", end.status()));
    } else if (end.text("failReason").filter(reason -> !reason.isBlank()).isEmpty()) {
      findings.add(Finding.must("reason", "/failReason", "a reason", "none"));
    } else if (end.time("finishTime").isEmpty()) {
      findings.add(Finding.must("finish", "/finishTime", "the time when it ended", "none"));
    }
    return findings.stream().map(it -> it.seenIn(end.exchange().evidence())).toList();
  }
}
