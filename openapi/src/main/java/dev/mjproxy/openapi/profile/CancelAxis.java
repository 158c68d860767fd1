package dev.mjproxy.openapi.profile;

import org.jspecify.annotations.Nullable;

/**
 * The response to cancelTask, and how the task ends. Means nothing where the operation is absent.
 *
 * @param body the body of the response
 * @param status the status of the cancelled task
 * @param failReason the reason that it gives, null for none
 */
public record CancelAxis(CancelBody body, EndStatus status, @Nullable String failReason) {
  /** The body of the response. */
  public enum CancelBody {
    /** {@code {"code":1,"description"}}. */
    MESSAGE,
    /** No body. */
    EMPTY
  }

  /** The status of a cancelled task, written in capitals as in a task. */
  public enum EndStatus {
    /** CANCEL. */
    CANCEL,
    /** FAILURE. */
    FAILURE
  }

  /**
   * @throws IllegalArgumentException if a component is missing
   */
  public CancelAxis {
    Dialect.require(body, "body");
    Dialect.require(status, "status");
  }
}
