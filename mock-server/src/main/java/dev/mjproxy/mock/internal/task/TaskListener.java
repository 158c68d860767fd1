package dev.mjproxy.mock.internal.task;

/** Is notified of new and replaced plans, of evicted tasks and of the end of all tasks. */
@FunctionalInterface
public interface TaskListener {
  /**
   * A task has a new plan. Called under the {@link Tasks} lock: calls are ordered; return quickly,
   * do not block.
   */
  void planned(Task task);

  /** A task was evicted. Called as {@link #planned} is. */
  default void dropped(String taskId) {}

  /** All tasks were forgotten. Called as {@link #planned} is: no event comes in between. */
  default void cleared() {}
}
