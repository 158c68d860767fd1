package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.task.Task;
import java.util.ArrayList;
import java.util.List;

/**
 * Limits the size of all tasks of one response: a response holds each prompt several times, so that
 * a list of large prompts would take all memory.
 *
 * @param bytes of the tasks, as {@link Task#bytes} counts them; at least one task is shown
 */
public record TaskListLimit(long bytes) {
  /** The tasks of a response are too large together; the client can ask for fewer. */
  public static final class ExceededException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    ExceededException(int asked, int fitting) {
      super(
          "reply: the %d tasks asked for are too large together; ask for at most %d of these"
              .formatted(asked, fitting));
    }
  }

  /** The first tasks, as many as fit. */
  public List<Task> first(List<Task> tasks) {
    List<Task> fitting = new ArrayList<>();
    long sum = 0;
    for (Task task : tasks) {
      sum += task.bytes();
      if (sum > bytes && !fitting.isEmpty()) {
        break;
      }
      fitting.add(task);
    }
    return fitting;
  }

  /**
   * All of the tasks.
   *
   * @throws ExceededException if they do not fit
   */
  public List<Task> all(List<Task> tasks) {
    int fitting = first(tasks).size();
    if (fitting < tasks.size()) {
      throw new ExceededException(tasks.size(), fitting);
    }
    return tasks;
  }
}
