package dev.mjproxy.mock.admin;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import java.time.Clock;

/** Sees every request and its reply, for the log and the counts. */
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
  public void saw(MockRequest request, String operationId, MockReply reply) {
    metrics.count(operationId, reply.status());
    log.add(
        new RequestLog.Entry(
            0,
            clock.instant(),
            request.method(),
            request.path(),
            operationId,
            reply.status(),
            reply.finding()));
  }
}
