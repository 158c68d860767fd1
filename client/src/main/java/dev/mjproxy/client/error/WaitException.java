package dev.mjproxy.client.error;

import dev.mjproxy.client.model.Task;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Waiting for a task ended before the task did, or the task came to an end without a picture. */
public final class WaitException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  private final transient @Nullable Task task;

  /** Keeps the last look at the task; null when there was none. */
  public WaitException(Problem problem, @Nullable Task task, @Nullable Throwable cause) {
    super(problem, cause);
    this.task = task;
  }

  /** The last look at the task. */
  public Optional<Task> task() {
    return Optional.ofNullable(task);
  }

  /** True: the task runs on, and its waiting can be taken up again by its id. */
  @Override
  public boolean mayHaveBeenAccepted() {
    return true;
  }
}
