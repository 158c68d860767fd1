package dev.mjproxy.contract.verdict;

import java.util.List;

/**
 * What a run saw, whether right or wrong.
 *
 * @param coverage one for each operation, in the order of the spec
 * @param tasks one for each task of this run, in the order of their submission
 */
public record Observed(List<Coverage> coverage, List<TaskLife> tasks) {
  /** Nothing. */
  public static final Observed NOTHING = new Observed(List.of(), List.of());

  public Observed {
    coverage = List.copyOf(coverage);
    tasks = List.copyOf(tasks);
  }
}
