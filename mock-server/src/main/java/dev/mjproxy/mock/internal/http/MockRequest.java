package dev.mjproxy.mock.internal.http;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as the pipeline sees it, whatever server it came through.
 *
 * @param method the method in upper case
 * @param url the raw path and query, such as {@code /mj-fast/mj/task/1/fetch?x=1}
 * @param headers a header's first value by its name in any case; null where it is absent
 * @param body the bytes as sent; empty where there are none
 * @param baseUrl scheme, host and port that the caller used, such as {@code http://127.0.0.1:8080}
 */
public record MockRequest(
    String method,
    String url,
    Function<String, @Nullable String> headers,
    byte[] body,
    String baseUrl) {

  /** The raw path without its query. */
  public String path() {
    int query = url.indexOf('?');
    return query < 0 ? url : url.substring(0, query);
  }

  /** Whether the query has a parameter of this name, with or without a value. */
  public boolean hasQuery(String name) {
    return query(name).isPresent();
  }

  /** The first value of a query parameter, decoded; "" where it has none. */
  public Optional<String> query(String name) {
    int query = url.indexOf('?');
    if (query >= 0) {
      for (String pair : url.substring(query + 1).split("&", -1)) {
        if (pair.equals(name)) {
          return Optional.of("");
        }
        if (pair.startsWith(name + "=")) {
          return Optional.of(decoded(pair.substring(name.length() + 1)));
        }
      }
    }
    return Optional.empty();
  }

  private static String decoded(String value) {
    try {
      return URLDecoder.decode(value, StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return value; // A stray percent sign stands for itself.
    }
  }

  /** The first value of a header, its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.apply(name));
  }
}
