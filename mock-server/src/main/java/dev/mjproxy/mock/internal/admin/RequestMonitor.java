package dev.mjproxy.mock.internal.admin;

import dev.mjproxy.mock.internal.http.MockRequest;
import dev.mjproxy.mock.internal.http.MockResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Writes requests into the log and the metrics. */
public final class RequestMonitor {
  private static final byte[] CODE = "{\"code\":".getBytes(StandardCharsets.US_ASCII);

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
   * @param nanos how long the response took to make
   */
  public void saw(MockRequest request, String operationId, MockResponse response, long nanos) {
    metrics.count(operationId, response.status());
    log.add(
        new RequestLog.Entry(
            0,
            clock.instant(),
            request.method(),
            request.path(),
            operationId,
            response.status(),
            code(response.body()),
            response.finding(),
            TimeUnit.NANOSECONDS.toMicros(nanos)),
        request.body(),
        response.body());
  }

  /** The result code of a response to a submission, which begins with it; null for others. */
  private static @Nullable Integer code(byte[] body) {
    if (body.length < CODE.length || !Arrays.equals(body, 0, CODE.length, CODE, 0, CODE.length)) {
      return null;
    }
    int code = 0;
    for (int i = CODE.length; i < body.length && body[i] >= '0' && body[i] <= '9'; i++) {
      code = code * 10 + body[i] - '0';
    }
    return code;
  }
}
