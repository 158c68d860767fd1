package dev.mjproxy.contract.internal.probe;

import dev.mjproxy.openapi.ReceivedResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A response: status, headers and the bytes of the body as they came. */
public final class HttpResponse {
  private final int status;
  private final Map<String, List<String>> headers;
  private final ReceivedResponse empty;
  private final RetainedBody body;

  /**
   * @param status the HTTP status
   * @param headers names in any case, values in order
   * @param body the bytes; not copied
   */
  public HttpResponse(int status, Map<String, List<String>> headers, byte[] body) {
    this(status, headers, RetainedBody.whole(body));
  }

  HttpResponse(int status, Map<String, List<String>> headers, RetainedBody body) {
    this.status = status;
    this.headers = headers;
    this.body = body;
    this.empty = new ReceivedResponse(status, headers, new byte[0]);
  }

  /**
   * A response of which only the beginning of the body is there.
   *
   * @param beginning its first bytes; not copied
   * @param size of how many bytes the body was
   */
  public static HttpResponse beginning(
      int status, Map<String, List<String>> headers, byte[] beginning, long size) {
    return new HttpResponse(status, headers, RetainedBody.part(beginning, size));
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The first value of a header. */
  public Optional<String> header(String name) {
    return empty.header(name);
  }

  /** All headers. */
  Map<String, List<String>> headers() {
    return headers;
  }

  /** How long the body is that is there, in bytes; one that was not kept whole was longer. */
  public int size() {
    return body.bytes().length;
  }

  /** Whether the body is there to its end; only then can it be judged. */
  public boolean isWhole() {
    return body.isWhole();
  }

  /** Size and hash of a body that is not there to its end; empty if it is. */
  public String missing() {
    return body.missing();
  }

  /** A copy of the first bytes of the body. */
  public byte[] start(int bytes) {
    byte[] all = body.bytes();
    return Arrays.copyOf(all, Math.min(bytes, all.length));
  }

  /** The body as UTF-8 text. */
  public String text() {
    return new String(body.bytes(), StandardCharsets.UTF_8);
  }

  /** The same reply, as the spec's comparison takes it. */
  public ReceivedResponse forSpec() {
    return new ReceivedResponse(status, headers, body.bytes());
  }
}
