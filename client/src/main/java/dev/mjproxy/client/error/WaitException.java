package dev.mjproxy.client.error;

import dev.mjproxy.client.model.Task;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Waiting for a task ended before the task did: the time was over, the caller cancelled or
 * interrupted it, or the task could not be fetched, which {@link #getCause()} explains. The task
 * was accepted, and paid for, and runs on.
 *
 * <pre>{@code
 * try {
 *   return client.imagine("Cat").await();
 * } catch (WaitException e) {
 *   orders.remember(e.taskId().orElseThrow()); // for tasks().await(id) in another process
 *   return e.resume();
 * }
 * }</pre>
 */
public final class WaitException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  private static final String CURE =
      "the task runs on: call resume() or await its id again, or cancel it";

  private final String taskId;
  private final transient @Nullable Task task;
  private final transient Supplier<Task> resume;

  /**
   * Says why the waiting ended.
   *
   * @param task the last fetch of the task; null when there was none
   * @param resume waits again
   */
  public WaitException(String why, String taskId, @Nullable Task task, Supplier<Task> resume) {
    super(Problem.of(why, CURE), null);
    this.taskId = taskId;
    this.task = task;
    this.resume = resume;
  }

  /**
   * The same because of something that was thrown; of a {@link MidjourneyException} it takes over
   * response, code and words.
   *
   * @param task the last fetch of the task; null when there was none
   * @param resume waits again
   */
  public WaitException(Throwable cause, String taskId, @Nullable Task task, Supplier<Task> resume) {
    super(because(cause, taskId), cause);
    this.taskId = taskId;
    this.task = task;
    this.resume = resume;
  }

  private static Problem because(Throwable cause, String taskId) {
    String found = "Waiting for task " + taskId + " ended: ";
    if (cause instanceof MidjourneyException e) {
      Problem problem = e.problem();
      return new Problem(
          found + problem.found(),
          problem.cure() + "; " + CURE,
          problem.raw(),
          problem.code(),
          problem.description());
    }
    return Problem.of(found + cause, CURE);
  }

  /** The task that was waited for; never empty. */
  @Override
  public Optional<String> taskId() {
    return Optional.of(taskId);
  }

  /** The last fetch of the task; empty when there was none. */
  public Optional<Task> task() {
    return Optional.ofNullable(task);
  }

  /**
   * Waits for the task again, with the same options and their time-out from now on.
   *
   * @throws MidjourneyException as the waiting before does
   */
  public Task resume() {
    return resume.get();
  }

  /** True: the task was accepted. */
  @Override
  public boolean mayHaveBeenAccepted() {
    return true;
  }
}
