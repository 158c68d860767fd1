package dev.mjproxy.mock.internal.task;

/** The result of a submission. */
public sealed interface SubmitOutcome {
  /**
   * A task was created, or continued after its modal.
   *
   * @param task the task
   * @param waitingBefore how many tasks waited for a slot when it came
   * @param underWayBefore how many tasks waited or ran when it came
   */
  record Accepted(Task task, int waitingBefore, int underWayBefore) implements SubmitOutcome {}

  /** The queue is full; nothing was accepted. */
  record QueueFull() implements SubmitOutcome {}

  /** The task does not wait for a modal. */
  record NoModal() implements SubmitOutcome {}
}
