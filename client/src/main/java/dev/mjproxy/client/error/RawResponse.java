package dev.mjproxy.client.error;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reply as it came: for a look behind a result or an exception.
 *
 * <pre>{@code
 * String left = submission.raw().flatMap(raw -> raw.header("X-RateLimit-Remaining")).orElse("?");
 * }</pre>
 *
 * @param status the HTTP status, such as 200
 * @param headers all values by name; names are found in either case
 * @param body the whole body as text; empty when there was none
 */
public record RawResponse(int status, Map<String, List<String>> headers, String body) {
  private static final int SHOWN = 200;
  private static final List<String> ID_HEADERS =
      List.of("x-request-id", "x-oneapi-request-id", "x-trace-id");
  private static final Pattern ID_IN_BODY = Pattern.compile("\\(request id: ([^)\\s]+)\\)");

  /** Keeps a copy of the headers. */
  public RawResponse {
    Map<String, List<String>> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    headers = java.util.Collections.unmodifiableMap(copy);
  }

  /** The first value of a header, whatever the case of its name. */
  public Optional<String> header(String name) {
    return headers.getOrDefault(name, List.of()).stream().findFirst();
  }

  /**
   * What to tell the provider's support: the id in a header, or the one that relays write into
   * their messages, {@code (request id: …)}.
   */
  public Optional<String> requestId() {
    Optional<String> inHeader =
        ID_HEADERS.stream().flatMap(name -> header(name).stream()).findFirst();
    Matcher inBody = ID_IN_BODY.matcher(body);
    return inHeader.isEmpty() && inBody.find() ? Optional.of(inBody.group(1)) : inHeader;
  }

  /** At most 200 characters of the body, on one line. */
  public String bodyStart() {
    String line = body.strip().replaceAll("\\s+", " ");
    return line.length() <= SHOWN ? line : line.substring(0, SHOWN) + "…";
  }

  /** Whether the body is empty or JSON's {@code null}. */
  public boolean isEmpty() {
    String text = body.strip();
    return text.isEmpty() || text.equals("null");
  }

  /** Whether the body is a page, as a proxy or a wrong address sends it. */
  public boolean isHtml() {
    String type = header("Content-Type").orElse("").toLowerCase(Locale.ROOT);
    return type.startsWith("text/html") || body.stripLeading().startsWith("<");
  }

  /** Status and the body's start; the headers are left out, since cookies are secrets. */
  @Override
  public String toString() {
    return "HTTP " + status + (isEmpty() ? " with an empty body" : " " + bodyStart());
  }
}
