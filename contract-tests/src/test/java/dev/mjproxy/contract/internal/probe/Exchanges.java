package dev.mjproxy.contract.internal.probe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** Exchanges that no server took part in. */
public final class Exchanges {
  private Exchanges() {}

  /** A reply with this body and no headers. */
  public static Exchange response(Request request, String body) {
    return new Exchange(
        request,
        new HttpResponse(200, Map.of(), body.getBytes(StandardCharsets.UTF_8)),
        new Timing(Instant.EPOCH, Duration.ZERO),
        new Rendering("", SecretMask.of("")));
  }

  /** A reply whose body was too large to be kept. */
  public static Exchange cut(Request request, String body) {
    RetainedBody kept = RetainedBody.whole(body.getBytes(StandardCharsets.UTF_8));
    kept.cut();
    return new Exchange(
        request,
        new HttpResponse(200, Map.of(), kept),
        new Timing(Instant.EPOCH, Duration.ZERO),
        new Rendering("", SecretMask.of("")));
  }

  /** A reply with this status and these headers, and no body. */
  public static Exchange response(int status, Map<String, List<String>> headers) {
    return new Exchange(
        Request.of("GET", "/"),
        new HttpResponse(status, headers, new byte[0]),
        new Timing(Instant.EPOCH, Duration.ZERO),
        new Rendering("", SecretMask.of("")));
  }

  /** A reply with this body and this {@code Date}, which came when this machine's clock said so. */
  public static Exchange dated(String body, Instant date, Instant now) {
    String text = DateTimeFormatter.RFC_1123_DATE_TIME.format(date.atZone(ZoneOffset.UTC));
    return new Exchange(
        Request.of("GET", "/"),
        new HttpResponse(200, Map.of("Date", List.of(text)), body.getBytes(StandardCharsets.UTF_8)),
        new Timing(now, Duration.ZERO),
        new Rendering("", SecretMask.of("")));
  }

  /** One that got no reply. */
  public static Exchange failed(Request request, TransportFailure.Kind kind) {
    return new Exchange(
        request,
        new TransportFailure(kind, "no reply came"),
        new Timing(Instant.EPOCH, Duration.ZERO),
        new Rendering("http://127.0.0.1", SecretMask.of("")));
  }
}
