package dev.mjproxy.contract.check.task;

import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.check.lifecycle.LifeRules;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.ArrayList;
import java.util.List;

/** All that holds for an imagine task's id, status, progress, times and end. */
@CheckInfo(
    id = "task/lives-by-the-rules",
    sentence = "A task of any kind keeps its id, moves forward, and is complete at its end",
    source = "base contract §7; protocol §8: novicezk, plus-docs, trueai",
    operations = "fetchTask")
public final class TaskLivesByTheRules extends KindCheck {
  /** The check of one kind of task. */
  public TaskLivesByTheRules(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = journey(session);
    return journey.ifSeen(tasks -> judge(tasks, journey.taskId().orElseThrow()));
  }

  private List<Finding> judge(List<TaskView> tasks, String taskId) {
    List<Finding> findings = new ArrayList<>(LifeRules.broken(tasks, taskId));
    if (KindTraits.of(kind()).isPicture()) {
      tasks.stream()
          .filter(TaskView::hasSucceeded)
          .findFirst()
          .ifPresent(task -> findings.addAll(LifeRules.brokenByPicture(task)));
    }
    return findings;
  }
}
