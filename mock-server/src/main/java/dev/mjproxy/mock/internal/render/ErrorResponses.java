package dev.mjproxy.mock.internal.render;

import dev.mjproxy.mock.internal.http.MockResponse;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Responses with an HTTP error: {@code {"timestamp","status","error","message","path"}}, the
 * message saying which field, what was expected and what was found (base contract §5).
 */
public final class ErrorResponses {
  private static final DateTimeFormatter TIMESTAMP =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSSxxx").withZone(ZoneOffset.UTC);
  private static final Map<Integer, String> REASONS =
      Map.ofEntries(
          Map.entry(400, "Bad Request"),
          Map.entry(401, "Unauthorized"),
          Map.entry(403, "Forbidden"),
          Map.entry(404, "Not Found"),
          Map.entry(405, "Method Not Allowed"),
          Map.entry(406, "Not Acceptable"),
          Map.entry(411, "Length Required"),
          Map.entry(413, "Payload Too Large"),
          Map.entry(414, "URI Too Long"),
          Map.entry(415, "Unsupported Media Type"),
          Map.entry(429, "Too Many Requests"),
          Map.entry(431, "Request Header Fields Too Large"),
          Map.entry(500, "Internal Server Error"),
          Map.entry(501, "Not Implemented"),
          Map.entry(503, "Service Unavailable"),
          Map.entry(505, "HTTP Version Not Supported"));

  private final Clock clock;

  /**
   * @param clock the time that responses state
   */
  public ErrorResponses(Clock clock) {
    this.clock = clock;
  }

  /** The standard text for a status. */
  static String reason(int status) {
    return REASONS.getOrDefault(status, "Error");
  }

  /**
   * An error response.
   *
   * @param message what is wrong; empty for a body without one
   * @param path the request's path as sent
   */
  public MockResponse error(int status, String message, String path) {
    ObjectNode body = JsonMapper.shared().createObjectNode();
    body.put("timestamp", TIMESTAMP.format(clock.instant()));
    body.put("status", status);
    body.put("error", reason(status));
    if (!message.isEmpty()) {
      body.put("message", message);
    }
    body.put("path", path);
    return MockResponse.json(status, JsonMapper.shared().writeValueAsBytes(body)).refusing(message);
  }
}
