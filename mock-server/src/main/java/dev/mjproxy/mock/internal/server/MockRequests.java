package dev.mjproxy.mock.internal.server;

import dev.mjproxy.mock.internal.http.MockRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/**
 * Turns Jetty's requests into the handlers' own.
 *
 * @param trustForwarded whether {@code X-Forwarded-*} headers of a proxy decide the base URL
 */
record MockRequests(boolean trustForwarded) {
  MockRequest of(HttpServletRequest request, byte[] body) {
    String query = request.getQueryString();
    String path = request.getRequestURI();
    return new MockRequest(
        request.getMethod().toUpperCase(Locale.ROOT),
        query == null ? path : path + "?" + query,
        request::getHeader,
        body,
        baseUrl(request));
  }

  /** Scheme, host and port as the caller used them, so that links in responses work there. */
  private String baseUrl(HttpServletRequest request) {
    String host = forwarded(request, "X-Forwarded-Host", request.getHeader("Host"));
    String scheme = forwarded(request, "X-Forwarded-Proto", request.getScheme());
    return scheme
        + "://"
        + (host == null || host.isBlank()
            ? request.getServerName() + ":" + request.getServerPort()
            : host);
  }

  /** Each proxy appends its value: the first one is what the caller used. */
  private @Nullable String forwarded(
      HttpServletRequest request, String header, @Nullable String otherwise) {
    String value = trustForwarded ? request.getHeader(header) : null;
    return value == null ? otherwise : value.split(",", 2)[0].strip();
  }
}
