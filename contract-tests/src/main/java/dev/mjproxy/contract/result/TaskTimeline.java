package dev.mjproxy.contract.result;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a run saw of one task.
 *
 * @param id its id
 * @param action what it does, empty if no look said so
 * @param looks in the order of time
 */
public record TaskTimeline(String id, String action, List<Look> looks) {

  /**
   * The task at one instant.
   *
   * @param at since the run began
   * @param source how it was seen
   * @param status its status; empty if it had none
   * @param percent its progress, if it was a percentage
   */
  public record Look(Duration at, Source source, String status, OptionalInt percent) {}

  /** How a task was seen. */
  public enum Source {
    /** The reply to its submission. */
    SUBMIT,
    /** Asked for. */
    FETCH,
    /** Sent by the server. */
    CALLBACK
  }
}
