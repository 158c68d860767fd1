package dev.mjproxy.contract.probe;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;

/** Exchanges that no server took part in. */
public final class Exchanges {
  private Exchanges() {}

  /** A reply with this body and no headers. */
  public static Exchange reply(Request request, String body) {
    return new Exchange(
        request,
        new HttpReply(200, Map.of(), body.getBytes(StandardCharsets.UTF_8)),
        Duration.ZERO,
        new Rendering("", Mask.of("")));
  }
}
