package dev.mjproxy.mock.internal.server;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/**
 * Refuses requests that no later step can read, by their head alone.
 *
 * @param maxBodyBytes longer bodies get 413
 */
record RequestLimits(long maxBodyBytes) {
  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  /** The error to answer with; empty if the request may go on. */
  Optional<ErrorStatus> refusal(HttpServletRequest request) {
    if (request.getMethod().equals("CONNECT")) {
      // WireMock would act as a proxy and accept any target.
      return Optional.of(
          new ErrorStatus(
              405, "method: expected GET or POST, found CONNECT", Map.of("Allow", "GET, POST")));
    }
    String query = request.getQueryString();
    if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
      return refuse(400, "query: expected two hexadecimal digits after each %");
    }
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return refuse(415, "Content-Encoding: expected none, found " + encoding);
    }
    return request.getContentLengthLong() > maxBodyBytes
        ? refuse(
            413,
            "body: expected at most %d bytes, found %d"
                .formatted(maxBodyBytes, request.getContentLengthLong()))
        : Optional.empty();
  }

  private static Optional<ErrorStatus> refuse(int status, String message) {
    return Optional.of(new ErrorStatus(status, message));
  }
}
