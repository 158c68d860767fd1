package dev.mjproxy.contract.probe;

import dev.mjproxy.openapi.Reply;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A reply: status, headers and the bytes of the body as they came. */
public final class HttpReply {
  private final int status;
  private final Map<String, List<String>> headers;
  private final byte[] body;
  private final Reply reply;

  /**
   * @param status the HTTP status
   * @param headers names in any case, values in order
   * @param body the bytes; not copied
   */
  public HttpReply(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.reply = new Reply(status, headers, body);
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return reply.header(name);
  }

  /** All headers. */
  Map<String, List<String>> headers() {
    return headers;
  }

  /** How long the body is, in bytes. */
  public int size() {
    return body.length;
  }

  /** A copy of the first bytes of the body. */
  public byte[] start(int bytes) {
    return Arrays.copyOf(body, Math.min(bytes, body.length));
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body, StandardCharsets.UTF_8);
  }

  /** The same reply, as the spec's comparison takes it. */
  public Reply forSpec() {
    return reply;
  }
}
