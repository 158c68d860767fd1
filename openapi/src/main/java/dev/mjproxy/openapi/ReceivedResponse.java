package dev.mjproxy.openapi;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a server answered: status, headers and the bytes of the body, as they came.
 *
 * <pre>{@code
 * ReceivedResponse response = new ReceivedResponse(200, Map.of("Content-Type", List.of("application/json")), bytes);
 * }</pre>
 */
public final class ReceivedResponse {
  private final int status;
  private final Map<String, List<String>> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final byte[] body;

  /**
   * @param status the HTTP status
   * @param headers header names in any case, with their values in order; names that differ only in
   *     case are taken together, and a null name (the status line, as {@link
   *     java.net.HttpURLConnection} has it) is skipped
   * @param body the bytes, after any content encoding was undone; not copied
   */
  public ReceivedResponse(int status, Map<String, List<String>> headers, byte[] body) {
    this.status = status;
    this.body = body;
    headers.forEach(this::add);
  }

  private void add(@Nullable String name, List<String> values) {
    if (name != null) {
      headers.computeIfAbsent(name, key -> new ArrayList<>()).addAll(values);
    }
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The first value of a header, its name in any case. */
  public Optional<String> header(String name) {
    List<String> values = headers.getOrDefault(name, List.of());
    return values.isEmpty() ? Optional.empty() : Optional.ofNullable(values.get(0));
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
