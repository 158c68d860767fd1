package dev.mjproxy.client.error;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Headers;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/**
 * A response as it came: status, headers and body.
 *
 * <pre>{@code
 * String left = submission.raw().flatMap(raw -> raw.header("X-RateLimit-Remaining")).orElse("?");
 * }</pre>
 */
public final class RawResponse {
  private static final int SHOWN = 200;

  /** Bytes of the body in which its first visible characters are searched. */
  private static final int SEARCHED = 8_192;

  private static final String HTML = "text/html";
  private static final List<String> ID_HEADERS =
      List.of("x-request-id", "x-oneapi-request-id", "x-trace-id");
  private static final Pattern TITLE = Pattern.compile("(?i)<title>([^<]{1,80})");
  private static final Pattern ID_IN_BODY = Pattern.compile("\\(request id: ([^)\\s]+)\\)");

  private final int status;
  private final Headers headers;
  private final ByteString bytes;
  private final boolean answersRead;
  private final String request;

  /**
   * A response with a body that is text already.
   *
   * @param status the HTTP status, such as 200
   * @param headers all values by name
   * @param body the whole body; empty when there was none
   */
  public RawResponse(int status, Map<String, List<String>> headers, String body) {
    this(status, sender(headers), ByteString.encodeUtf8(body), false, "");
  }

  /**
   * A response with the bytes of its body, which become text only when that is asked for.
   *
   * @param status the HTTP status, such as 200
   * @param headers as they came
   * @param bytes the whole body in UTF-8; empty when there was none
   * @param answersRead whether it answers a request that changes nothing
   * @param request method and path; empty when there was no request
   */
  public RawResponse(
      int status, Headers headers, ByteString bytes, boolean answersRead, String request) {
    this.status = status;
    this.headers = headers;
    this.bytes = bytes;
    this.answersRead = answersRead;
    this.request = request;
  }

  private static Headers sender(Map<String, List<String>> headers) {
    Headers.Builder sender = new Headers.Builder();
    headers.forEach((name, values) -> values.forEach(v -> sender.addUnsafeNonAscii(name, v)));
    return sender.build();
  }

  /** The HTTP status, such as 200. */
  public int status() {
    return status;
  }

  /**
   * Method and path of the request, such as {@code GET /mj/task/17/fetch}; empty for what came by
   * itself, such as a callback.
   */
  public Optional<String> request() {
    return Optional.of(request).filter(line -> !line.isEmpty());
  }

  /** Whether it answers a request that changes nothing, so that nothing can have been billed. */
  public boolean answersRead() {
    return answersRead;
  }

  /** All values of all headers, by names in lower case; they are found in either case. */
  public Map<String, List<String>> headers() {
    return Collections.unmodifiableMap(headers.toMultimap());
  }

  /** The whole body as text; empty when there was none. */
  public String body() {
    return bytes.utf8();
  }

  /** The whole body in UTF-8; empty when there was none. */
  public ByteString bytes() {
    return bytes;
  }

  /** The first value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    // Headers.get would give the last.
    for (int i = 0; i < headers.size(); i++) {
      if (headers.name(i).equalsIgnoreCase(name)) {
        return Optional.of(headers.value(i));
      }
    }
    return Optional.empty();
  }

  /**
   * The request id that a provider's support asks for: from a header, or the one that relays write
   * into their messages, {@code (request id: …)}.
   */
  public Optional<String> requestId() {
    Optional<String> inHeader =
        ID_HEADERS.stream().flatMap(name -> header(name).stream()).findFirst();
    Matcher inBody = ID_IN_BODY.matcher(body());
    return inHeader.isEmpty() && inBody.find() ? Optional.of(inBody.group(1)) : inHeader;
  }

  /** At most 200 characters of the body, on one line. */
  public String bodyStart() {
    ByteString start = bytes.substring(0, Math.min(bytes.size(), SEARCHED));
    String line = start.utf8().strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  /** Whether the body is empty or JSON's {@code null}. */
  public boolean isEmpty() {
    int start = firstVisible();
    return start == bytes.size() || (bytes.getByte(start) == 'n' && body().strip().equals("null"));
  }

  /**
   * Whether the body is a page, as a proxy or a wrong address sends it. JSON, and nothing at all,
   * are none, though many scripts declare them as such.
   */
  public boolean isHtml() {
    String type = header("Content-Type").orElse("");
    boolean isDeclared = type.regionMatches(true, 0, HTML, 0, HTML.length());
    return startsWith('<') || (isDeclared && !isEmpty() && !startsWith('{') && !isArray());
  }

  /** The title of a web page, shortened; empty when the body's start holds no title. */
  public Optional<String> title() {
    Matcher title = TITLE.matcher(bytes.substring(0, Math.min(bytes.size(), SEARCHED)).utf8());
    return title.find()
        ? Optional.of(title.group(1).strip()).filter(t -> !t.isEmpty())
        : Optional.empty();
  }

  /** Whether the body is a JSON array, which is never an error. */
  public boolean isArray() {
    return startsWith('[');
  }

  private boolean startsWith(char c) {
    int start = firstVisible();
    return start < bytes.size() && bytes.getByte(start) == c;
  }

  private int firstVisible() {
    int i = 0;
    while (i < bytes.size() && bytes.getByte(i) >= 0 && bytes.getByte(i) <= ' ') {
      i++;
    }
    return i;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RawResponse that
        && status == that.status
        && headers().equals(that.headers())
        && bytes.equals(that.bytes);
  }

  @Override
  public int hashCode() {
    // Without the headers: they are equal under names in either case.
    return 31 * status + bytes.hashCode();
  }

  /** Status and the body's start; the headers are left out, since cookies are secrets. */
  @Override
  public String toString() {
    return "HTTP " + status + (isEmpty() ? " with an empty body" : " " + bodyStart());
  }
}
