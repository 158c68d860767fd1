package dev.mjproxy.contract.check.task;

import dev.mjproxy.contract.check.Check;
import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** "FAILURE: finishTime, failReason". The mock server lets a task fail when its prompt asks so. */
@CheckInfo(
    id = "task/failure-is-explained",
    sentence = "A task that fails ends as FAILURE with failReason and finishTime",
    source = "protocol §8: novicezk, trueai",
    operations = {"submitImagine", "fetchTask"},
    journeys = JourneyKind.FAILED)
public final class FailureIsExplained implements Check {
  @Override
  public Outcome run(Session session) throws InterruptedException {
    if (session.mockVersion().isEmpty()) {
      return Outcome.notRun("only the mock server lets a task fail when it is asked to");
    }
    return session.journeys().of(JourneyKind.FAILED).ifSeen(FailureIsExplained::judge);
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
