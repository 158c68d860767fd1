package dev.mjproxy.mock.task;

/** What became of a submission. */
public sealed interface SubmitOutcome {
  /**
   * A task was made.
   *
   * @param task the new task
   * @param waitingBefore how many tasks waited for a lane when it came
   */
  record Accepted(Task task, int waitingBefore) implements SubmitOutcome {}

  /** The queue is full; no task was made. */
  record QueueFull() implements SubmitOutcome {}
}
