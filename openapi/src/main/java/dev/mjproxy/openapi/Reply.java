package dev.mjproxy.openapi;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What a server answered: status, headers and the bytes of the body, as they came. */
public final class Reply {
  private final int status;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final byte[] body;

  /**
   * @param status the HTTP status
   * @param headers header names in any case, with their values in order
   * @param body the bytes, after any content encoding was undone; not copied
   */
  public Reply(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.headers.putAll(headers);
    this.body = body;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The first value of a header, its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.get(name)).flatMap(values -> values.stream().findFirst());
  }

  /** The media type in lower case and without parameters, such as {@code application/json}. */
  public Optional<String> mediaType() {
    return header("Content-Type")
        .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
  }

  /** The bytes of the body. */
  byte[] body() {
    return body;
  }
}
