package dev.mjproxy.mock.http;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A request as the pipeline sees it, whatever server it came through.
 *
 * @param method the method as sent
 * @param path the raw path without its query, such as {@code /mj-fast/mj/task/1/fetch}
 * @param headers a header's first value by its name in any case; null where it is absent
 * @param body the bytes as sent; empty where there are none
 * @param baseUrl scheme, host and port that the caller used, such as {@code http://127.0.0.1:8080}
 */
public record MockRequest(
    String method,
    String path,
    Function<String, @Nullable String> headers,
    byte[] body,
    String baseUrl) {

  /** The first value of a header, its name in any case. */
  public Optional<String> header(String name) {
    return Optional.ofNullable(headers.apply(name));
  }
}
