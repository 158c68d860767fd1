package dev.mjproxy.contract.internal.check.lifecycle;

import dev.mjproxy.contract.internal.response.PollFindings;
import dev.mjproxy.contract.internal.response.TaskView;
import dev.mjproxy.contract.result.Finding;
import java.util.ArrayList;
import java.util.List;

/** The rules about id, status, progress and times that hold for tasks of every kind. */
public final class TaskLifeRules {
  private TaskLifeRules() {}

  /** All that the polls at one task break. */
  public static List<Finding> broken(List<TaskView> tasks, String taskId) {
    List<Finding> findings = new ArrayList<>();
    findings.addAll(PollFindings.each(tasks, task -> PollFindings.differs(task, "id", taskId)));
    findings.addAll(StatusMovesForward.judge(tasks));
    findings.addAll(ProgressNeverFalls.judge(tasks));
    findings.addAll(PollFindings.each(tasks, ProgressFitsTheStatus::judge));
    findings.addAll(TimesAreMilliseconds.judge(tasks));
    findings.addAll(PollFindings.each(tasks, TimesAreOrdered::judge));
    findings.addAll(TimesStay.judge(tasks));
    tasks.stream()
        .filter(TaskView::hasSucceeded)
        .findFirst()
        .ifPresent(
            task -> {
              findings.addAll(SuccessHasAFinishTime.judge(task));
              findings.addAll(SuccessIsComplete.judge(task));
            });
    return findings;
  }

  /** What a finished picture lacks: an address, and buttons of its own. */
  public static List<Finding> brokenByPicture(TaskView task) {
    List<Finding> findings = new ArrayList<>(SuccessHasAnImage.judge(task));
    findings.addAll(ButtonsBelongToTheImage.judge(task));
    return findings;
  }
}
