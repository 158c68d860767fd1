package dev.mjproxy.mock.internal.task;

/** Is notified of new and replaced plans, and of evicted tasks. */
@FunctionalInterface
public interface TaskListener {
  /**
   * A task has a new plan. Called under the {@link Tasks} lock: calls are ordered; return quickly,
   * do not block.
   */
  void planned(Task task);

  /** A task was evicted. Called as {@link #planned} is. */
  default void dropped(String taskId) {}
}
