package dev.mjproxy.contract.check.task;

import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;

/**
 * The column "Task.action" of the table of buttons. A missing action is left to the shape checks.
 */
@CheckInfo(
    id = "task/shows-its-action",
    sentence = "A task's action says what was asked for",
    source = "protocol §4.3, §7: plus-docs, trueai, new-api",
    operations = "fetchTask")
public final class TaskShowsItsAction extends KindCheck {
  /** The check of one kind of task. */
  public TaskShowsItsAction(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    return journey(session).ifSeen(this::judge);
  }

  private List<Finding> judge(List<TaskView> tasks) {
    TaskView last = tasks.get(tasks.size() - 1);
    List<String> allowed = KindTraits.of(kind()).actions();
    return last.text("action")
        .filter(action -> !allowed.contains(action))
        .map(
            action ->
                Finding.must("action", "/action", String.join(" or ", allowed), action)
                    .seenIn(last.exchange().evidence()))
        .map(List::of)
        .orElse(List.of());
  }
}
