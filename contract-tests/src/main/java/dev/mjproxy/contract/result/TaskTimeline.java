package dev.mjproxy.contract.result;

import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * The timeline of one task, as responses and callbacks showed it.
 *
 * @param id its id
 * @param action what it does, empty if no look said so
 * @param observations in the order of time
 */
public record TaskTimeline(String id, String action, List<Observation> observations) {

  /**
   * The task at one instant.
   *
   * @param at since the run began
   * @param source how it was seen
   * @param status its status; empty if it had none
   * @param percent its progress, if it was a percentage
   */
  public record Observation(Duration at, Source source, String status, OptionalInt percent) {}

  /** How a task was seen. */
  public enum Source {
    /** The response to its submission. */
    SUBMIT,
    /** Asked for. */
    FETCH,
    /** Sent by the server. */
    CALLBACK
  }
}
