package dev.mjproxy.contract.internal.callback;

import dev.mjproxy.contract.internal.probe.SecretMask;
import dev.mjproxy.contract.result.Evidence;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** One call to the listener. */
public final class Callback {
  private static final int SHOWN_CHARACTERS = 4_000;

  private final Instant receivedAt;
  private final String method;
  private final String contentType;
  private final byte[] body;
  private final SecretMask mask;
  private final JsonNode json;

  Callback(Instant receivedAt, String method, String contentType, byte[] body, SecretMask mask) {
    this.receivedAt = receivedAt;
    this.method = method;
    this.contentType = contentType;
    this.body = body;
    this.mask = mask;
    this.json = json(body);
  }

  /** When it came, by the clock of this machine. */
  public Instant receivedAt() {
    return receivedAt;
  }

  /** The HTTP method in capitals. */
  public String method() {
    return method;
  }

  /** The header Content-Type; empty if there was none. */
  public String contentType() {
    return contentType;
  }

  /** A copy of the bytes of the body. */
  public byte[] body() {
    return body.clone();
  }

  /** The body as JSON; a missing node if it is none. */
  public JsonNode json() {
    return json;
  }

  /**
   * The callback as text with the secret masked, for reports.
   *
   * @param submission the submission that asked for it, whose command shows it again
   */
  public Evidence evidence(Evidence submission) {
    String text =
        "callback: %s\nContent-Type: %s\n\n%s"
            .formatted(method, contentType, new String(body, StandardCharsets.UTF_8));
    return new Evidence(
        submission.operation(),
        submission.request(),
        mask.hideStart(text, SHOWN_CHARACTERS),
        0,
        0,
        submission.curl());
  }

  private static JsonNode json(byte[] body) {
    try {
      return JsonMapper.shared().readTree(body);
    } catch (JacksonException e) {
      return MissingNode.getInstance();
    }
  }
}
