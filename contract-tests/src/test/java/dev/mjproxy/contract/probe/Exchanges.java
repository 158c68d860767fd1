package dev.mjproxy.contract.probe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Exchanges that no server took part in. */
public final class Exchanges {
  private Exchanges() {}

  /** A reply with this body and no headers. */
  public static Exchange reply(Request request, String body) {
    return new Exchange(
        request,
        new HttpReply(200, Map.of(), body.getBytes(StandardCharsets.UTF_8)),
        new Span(Instant.EPOCH, Duration.ZERO),
        new Rendering("", Mask.of("")));
  }

  /** A reply with this status and these headers, and no body. */
  public static Exchange reply(int status, Map<String, List<String>> headers) {
    return new Exchange(
        Request.of("GET", "/"),
        new HttpReply(status, headers, new byte[0]),
        new Span(Instant.EPOCH, Duration.ZERO),
        new Rendering("", Mask.of("")));
  }
}
