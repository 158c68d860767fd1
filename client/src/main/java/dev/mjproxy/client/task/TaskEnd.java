package dev.mjproxy.client.task;

import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a task has come to an end. Only the status counts: some servers send a progress of "100%"
 * with FAILURE, others nothing, and relays an empty status until their first look.
 */
public final class TaskEnd {
  private static final Set<TaskStatus> ENDS =
      Set.of(TaskStatus.SUCCESS, TaskStatus.FAILURE, TaskStatus.CANCEL);

  private TaskEnd() {}

  /** Whether it will never change again: SUCCESS, FAILURE or CANCEL. */
  public static boolean isOver(Task task) {
    return ENDS.contains(statusOf(task));
  }

  /** Whether the server does nothing more by itself: it is over, or waits for a modal call. */
  public static boolean isSettled(Task task) {
    return isOver(task) || statusOf(task).equals(TaskStatus.MODAL);
  }

  private static TaskStatus statusOf(Task task) {
    return TaskStatus.of(task.status().value().strip().toUpperCase(Locale.ROOT));
  }
}
