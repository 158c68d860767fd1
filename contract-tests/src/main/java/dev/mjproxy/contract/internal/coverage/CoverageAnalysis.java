package dev.mjproxy.contract.internal.coverage;

import dev.mjproxy.contract.internal.callback.Callback;
import dev.mjproxy.contract.internal.probe.Exchange;
import dev.mjproxy.contract.result.Observations;
import dev.mjproxy.openapi.ApiSpec;
import java.time.Instant;
import java.util.List;

/** Computes coverage and task timelines from the exchanges and callbacks of a run. */
public final class CoverageAnalysis {
  private CoverageAnalysis() {}

  /**
   * What these exchanges show.
   *
   * @param spec what could be seen
   * @param log the exchanges of a run, in any order
   * @param callbacks what the server sent by itself
   * @param start when the run began
   */
  public static Observations of(
      ApiSpec spec, List<Exchange> log, List<Callback> callbacks, Instant start) {
    return new Observations(
        spec.operations().stream()
            .map(operation -> new OperationCoverage(spec, operation).of(log))
            .toList(),
        new TaskTimelines(start).of(log, callbacks));
  }
}
