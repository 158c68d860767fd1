package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.time.Clock;

/** Writes requests into the log and the metrics. */
public final class RequestMonitor {
  private final RequestLog log;
  private final Metrics metrics;
  private final Clock clock;

  /**
   * Writes into a log and counts.
   *
   * @param clock the server's time
   */
  public RequestMonitor(RequestLog log, Metrics metrics, Clock clock) {
    this.log = log;
    this.metrics = metrics;
    this.clock = clock;
  }

  /**
   * Takes note of a request.
   *
   * @param operationId which operation; empty where it is none
   */
  public void saw(MockRequest request, String operationId, MockResponse response) {
    metrics.count(operationId, response.status());
    log.add(
        new RequestLog.Entry(
            0,
            clock.instant(),
            request.method(),
            request.path(),
            operationId,
            response.status(),
            response.finding()));
  }
}
