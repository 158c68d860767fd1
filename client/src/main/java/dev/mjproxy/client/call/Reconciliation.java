package dev.mjproxy.client.call;

import dev.mjproxy.client.model.Task;

/** The result of searching the task of a submission whose response was lost. */
public sealed interface Reconciliation {
  /**
   * The server has it: do not send it again.
   *
   * @param task the task as it was found
   */
  record Found(Task task) implements Reconciliation {}

  /** The server does not have it: it may be sent again. */
  record Absent() implements Reconciliation {}

  /**
   * It cannot be told: sending it again may bill twice.
   *
   * @param reason why
   */
  record Unclear(String reason) implements Reconciliation {}
}
