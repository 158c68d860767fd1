package dev.mjproxy.mock.internal.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A task: its submission and its plan. Immutable; an event replaces it by a task with another plan.
 *
 * @param id sixteen digits, ascending in order of submission
 * @param submission content of the submission
 * @param plan its steps
 * @param usedButtons customIds of its buttons that were pressed
 */
public record Task(String id, Submission submission, TaskPlan plan, List<String> usedButtons) {
  private static final long BYTES_BESIDE_TEXTS = 1_000;

  /** About how much memory it takes, in bytes; more rather than less. */
  public long bytes() {
    long characters = submission.length() + usedButtons.stream().mapToLong(String::length).sum();
    return BYTES_BESIDE_TEXTS + Character.BYTES * characters;
  }

  /** What it is at an instant. */
  public TaskState at(Instant now) {
    return plan.at(now);
  }

  /** The same task with another plan. */
  public Task with(TaskPlan replacement) {
    return new Task(id, submission, replacement, usedButtons);
  }

  /** The same task, one of its buttons pressed. */
  public Task withUsed(String customId) {
    if (usedButtons.contains(customId)) {
      return this;
    }
    List<String> used = new ArrayList<>(usedButtons);
    used.add(customId);
    return new Task(id, submission, plan, List.copyOf(used));
  }
}
