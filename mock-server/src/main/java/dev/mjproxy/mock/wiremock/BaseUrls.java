package dev.mjproxy.mock.wiremock;

import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How callers address us, so that links in replies work from where the caller is.
 *
 * @param trustForwarded whether {@code X-Forwarded-*} headers of a proxy count
 */
record BaseUrls(boolean trustForwarded) {

  /**
   * Scheme, host and port as the caller used them.
   *
   * @param headers a header's first value by its name
   * @param scheme of the connection
   * @param authority what to take where there is no {@code Host}
   */
  String of(Function<String, @Nullable String> headers, String scheme, Supplier<String> authority) {
    String host = headers.apply("Host");
    String outerScheme = scheme;
    if (trustForwarded) {
      host = Objects.requireNonNullElse(first(headers.apply("X-Forwarded-Host")), host);
      outerScheme =
          Objects.requireNonNullElse(first(headers.apply("X-Forwarded-Proto")), outerScheme);
    }
    return outerScheme + "://" + (host == null || host.isBlank() ? authority.get() : host);
  }

  /** Proxies append theirs: the first is what the caller used. */
  private static @Nullable String first(@Nullable String value) {
    return value == null ? null : value.split(",", 2)[0].strip();
  }
}
