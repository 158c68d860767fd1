package dev.mjproxy.mock.admin;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sees every request and its reply, for the log and the counts. */
public final class RequestMonitor {
  private static final byte[] REFUSAL = "{\"code\":4,".getBytes(StandardCharsets.UTF_8);

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
            finding(reply)));
  }

  /** What a refusal said; nothing is read of a reply that is none. */
  private static String finding(MockReply reply) {
    boolean refused = reply.status() >= 400 || startsWith(reply.body(), REFUSAL);
    if (!refused) {
      return "";
    }
    try {
      JsonNode body = JsonMapper.shared().readTree(reply.body());
      return body.path("message").asString(body.path("description").asString(""));
    } catch (JacksonException notJson) {
      return "";
    }
  }

  private static boolean startsWith(byte[] bytes, byte[] start) {
    return bytes.length >= start.length
        && Arrays.equals(bytes, 0, start.length, start, 0, start.length);
  }
}
