package dev.mjproxy.contract.result;

import java.util.List;

/**
 * Coverage and task timelines of a run.
 *
 * @param coverage one for each operation, in the order of the spec
 * @param tasks one for each task of this run, in the order of their submission
 */
public record Observations(List<Coverage> coverage, List<TaskTimeline> tasks) {
  /** Nothing. */
  public static final Observations NOTHING = new Observations(List.of(), List.of());

  public Observations {
    coverage = List.copyOf(coverage);
    tasks = List.copyOf(tasks);
  }
}
