package dev.mjproxy.contract.check.action;

import dev.mjproxy.contract.check.CheckInfo;
import dev.mjproxy.contract.check.Journey;
import dev.mjproxy.contract.check.JourneyKind;
import dev.mjproxy.contract.check.KindCheck;
import dev.mjproxy.contract.check.Session;
import dev.mjproxy.contract.check.TaskView;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Finding;
import dev.mjproxy.contract.verdict.Outcome;
import java.util.List;
import java.util.Optional;

/** "code 21 → MODAL": until the modal comes, or a cancel. A relay's fresh task has no status. */
@CheckInfo(
    id = "action/task-waits-for-its-modal",
    sentence = "A task whose modal was not submitted stays MODAL",
    source = "protocol §8: plus-docs, plus-admin, trueai",
    operations = {"submitAction", "fetchTask"})
public final class TaskWaitsForItsModal extends KindCheck {
  /** The check of one button that always opens a window. */
  public TaskWaitsForItsModal(JourneyKind kind) {
    super(kind);
  }

  @Override
  public Outcome run(Session session) throws InterruptedException {
    Journey journey = journey(session);
    List<Exchange> modals = journey.sent("submitModal");
    List<TaskView> tasks = modals.isEmpty() ? List.of() : journey.tasksBefore(modals.get(0));
    return tasks.isEmpty()
        ? journey.without("the server asked for no modal")
        : Outcome.of(tasks.stream().flatMap(task -> judge(task).stream()).toList());
  }

  private static Optional<Finding> judge(TaskView task) {
    return task.text("status")
        .filter(status -> !status.equals("MODAL"))
        .map(
            status ->
                Finding.must("waits", "/status", "MODAL until the modal is submitted", status)
                    .seenIn(task.exchange().evidence()));
  }
}
