package dev.mjproxy.openapi.profile;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A task just after its submission.
 *
 * @param status its status; {@code ""} until the first poll on a relay
 * @param progress its progress, null for none
 * @param untilFirstPoll the longest time until a relay has asked its upstream for the first time,
 *     as an ISO 8601 duration; null if there is no such poll
 * @param state from when on {@code state} can be read
 * @param submitTime from when on {@code submitTime} keeps its value
 */
public record FreshTaskAxis(
    String status,
    @Nullable String progress,
    @Nullable Duration untilFirstPoll,
    Known state,
    Known submitTime) {
  /** From when on a value is known. */
  public enum Known {
    /** From the submission on. */
    AT_ONCE,
    /** From the first poll on. */
    AT_FIRST_POLL
  }

  /**
   * @throws IllegalArgumentException if a component is missing, or the time is negative
   */
  public FreshTaskAxis {
    Dialect.require(status, "status");
    Dialect.require(state, "state");
    Dialect.require(submitTime, "submitTime");
    if (untilFirstPoll != null && untilFirstPoll.isNegative()) {
      throw new IllegalArgumentException(
          "untilFirstPoll: expected a duration of 0 or more, found " + untilFirstPoll);
    }
  }
}
