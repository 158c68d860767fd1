package dev.mjproxy.contract.observe;

import dev.mjproxy.contract.hook.Callback;
import dev.mjproxy.contract.probe.Exchange;
import dev.mjproxy.contract.verdict.Observed;
import dev.mjproxy.openapi.ApiSpec;
import java.time.Instant;
import java.util.List;

/** Looks back at the exchanges of a run. */
public final class Observer {
  private Observer() {}

  /**
   * What these exchanges show.
   *
   * @param spec what could be seen
   * @param log the exchanges of a run, in any order
   * @param callbacks what the server sent by itself
   * @param start when the run began
   */
  public static Observed observe(
      ApiSpec spec, List<Exchange> log, List<Callback> callbacks, Instant start) {
    return new Observed(
        spec.operations().stream()
            .map(operation -> new OperationCoverage(spec, operation).of(log))
            .toList(),
        new TaskLives(start).of(log, callbacks));
  }
}
