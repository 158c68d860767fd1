package dev.mjproxy.mock.task;

/** Hears of every plan that is made or replaced. */
@FunctionalInterface
public interface TaskListener {
  /**
   * A task has a new plan. Called while events are held back, so in order, and to be left quickly.
   */
  void planned(Task task);
}
