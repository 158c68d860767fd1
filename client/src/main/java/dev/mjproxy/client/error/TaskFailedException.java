package dev.mjproxy.client.error;

import dev.mjproxy.client.model.Task;
import java.util.Objects;
import java.util.Optional;

/**
 * A task came to an end without what was asked of it: FAILURE or CANCEL, a MODAL call that it waits
 * for, or no picture to download.
 *
 * <pre>{@code
 * try {
 *   Task task = client.imagine("Cat").awaitSuccess();
 * } catch (TaskFailedException e) {
 *   tellUser(e.failReason().orElse("no reason given"));
 * }
 * }</pre>
 */
public final class TaskFailedException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  private final transient Task task;

  /** Says how the task ended. */
  public TaskFailedException(Problem problem, Task task) {
    super(problem, null);
    this.task = task;
  }

  /** The task as it was last fetched. */
  public Task task() {
    return task;
  }

  /** The task's id; never empty. */
  @Override
  public Optional<String> taskId() {
    return Optional.of(task.id());
  }

  /** Why it failed, in the server's words; empty where the server does not say. */
  public Optional<String> failReason() {
    return Optional.of(Objects.requireNonNullElse(task.failReason(), ""))
        .filter(reason -> !reason.isBlank());
  }

  /** True: the task was accepted. */
  @Override
  public boolean mayHaveBeenAccepted() {
    return true;
  }
}
