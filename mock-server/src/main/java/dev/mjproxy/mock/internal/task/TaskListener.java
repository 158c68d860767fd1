package dev.mjproxy.mock.internal.task;

/** Hears of every plan that is made or replaced, and of tasks that are dropped. */
@FunctionalInterface
public interface TaskListener {
  /**
   * A task has a new plan. Called while events are held back, so in order, and to be left quickly.
   */
  void planned(Task task);

  /** A task was dropped to make room for another one. Called as {@link #planned} is. */
  default void dropped(String taskId) {}
}
