package dev.mjproxy.openapi;

import java.util.Optional;

/**
 * The result codes that servers of this protocol send inside HTTP 200 (protocol §5).
 *
 * <p>Servers may send other codes: relays add some of their own.
 */
public enum ReturnCode {
  /** Accepted: {@code result} is the task id. */
  SUCCESS(1),
  /** A task, instance or seed was not found. */
  NOT_FOUND(3),
  /** The request breaks a rule; the description names the field. */
  VALIDATION_ERROR(4),
  /** The server failed. */
  FAILURE(9),
  /** The action waits for a modal: submit it with the id in {@code result}. */
  EXISTED(21),
  /** Accepted and waiting; {@code properties.numberOfQueues} tasks are ahead. */
  IN_QUEUE(22),
  /** The queue is full, nothing was accepted. */
  QUEUE_REJECTED(23),
  /** The prompt holds a banned word, nothing was accepted. */
  BANNED_PROMPT(24);

  private final int code;

  ReturnCode(int code) {
    this.code = code;
  }

  /** The number in the JSON member {@code code}. */
  public int code() {
    return code;
  }

  /** Whether a task exists under the id in {@code result}: codes 1, 21 and 22. */
  public boolean carriesTaskId() {
    return this == SUCCESS || this == EXISTED || this == IN_QUEUE;
  }

  /** The code with this number, if it is one of the protocol's. */
  public static Optional<ReturnCode> of(int code) {
    for (ReturnCode known : values()) {
      if (known.code == code) {
        return Optional.of(known);
      }
    }
    return Optional.empty();
  }
}
