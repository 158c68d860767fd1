package dev.mjproxy.mock.internal.server;

import dev.mjproxy.mock.http.Cors;
import java.time.Clock;
import java.util.function.BiConsumer;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.DateGenerator;

/**
 * Sets the headers that every response has, whichever step answers. A request that Jetty cannot
 * parse gets the first two alone: nothing is known of its path and origin.
 *
 * @param version value of {@link #VERSION_HEADER}
 * @param clock time of the {@code Date} header
 * @param cors which web pages may read responses of the API
 */
record CommonHeaders(String version, Clock clock, Cors cors) {
  /** Tells responses of a mock from those of a real server. */
  static final String VERSION_HEADER = "X-Mjproxy-Mock";

  /** Sets the headers that depend on no request. */
  void set(BiConsumer<String, String> header) {
    header.accept(VERSION_HEADER, version);
    header.accept("Date", DateGenerator.formatDate(clock.millis()));
  }

  void set(AdminPath path, HttpServletRequest request, HttpServletResponse response) {
    set(response::setHeader);
    if (path == AdminPath.NONE) {
      allowOrigin(request, response);
    } else {
      response.setHeader("X-Content-Type-Options", "nosniff");
    }
  }

  /** For the API only: no web page may read responses of the admin APIs. */
  private void allowOrigin(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return;
    }
    cors.allowedOrigin(origin)
        .ifPresent(
            allowed -> {
              response.setHeader("Access-Control-Allow-Origin", allowed);
              response.setHeader("Access-Control-Expose-Headers", "*");
            });
    if (cors.mode() == Cors.Mode.ONE) {
      response.setHeader("Vary", "Origin");
    }
  }
}
