package dev.mjproxy.mock.wiremock;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import java.util.Locale;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/**
 * The way past WireMock: as long as nothing of the user's stands in it, all that WireMock does with
 * a request is to log, match and hand it to us, which costs more than the request itself. The admin
 * APIs still go through it.
 */
final class ShortWay {
  private final Function<MockRequest, MockReply> handler;
  private final BaseUrls baseUrls;
  private final BooleanSupplier isOpen;

  /**
   * @param handler answers
   * @param baseUrls tells how we are addressed
   * @param isOpen whether nothing of the user's stands in WireMock
   */
  ShortWay(Function<MockRequest, MockReply> handler, BaseUrls baseUrls, BooleanSupplier isOpen) {
    this.handler = handler;
    this.baseUrls = baseUrls;
    this.isOpen = isOpen;
  }

  /** Whether a request may go this way; WireMock's own pages may not. */
  boolean leads(String target, HttpServletRequest request) {
    return (isOpen.getAsBoolean() || failsInWireMock(request))
        && !target.startsWith("/__")
        && !request.getRequestURI().startsWith("/__");
  }

  /** WireMock cannot even read such a request, so no stub is meant for it. */
  private static boolean failsInWireMock(HttpServletRequest request) {
    return request.getRequestURI().equals("*")
        || isWithoutBoundary(request.getHeader("Content-Type"));
  }

  private static boolean isWithoutBoundary(@Nullable String contentType) {
    String type = contentType == null ? "" : contentType.toLowerCase(Locale.ROOT);
    return type.strip().startsWith("multipart/") && !type.contains("boundary=");
  }

  /** The reply, made without WireMock. */
  MockReply answer(HttpServletRequest request, byte[] body) {
    return handler.apply(read(request, body));
  }

  private MockRequest read(HttpServletRequest request, byte[] body) {
    String query = request.getQueryString();
    String path = request.getRequestURI();
    return new MockRequest(
        request.getMethod().toUpperCase(Locale.ROOT), // as WireMock reads it
        query == null ? path : path + "?" + query,
        request::getHeader,
        body,
        baseUrls.of(
            request::getHeader,
            request.getScheme(),
            () -> request.getServerName() + ":" + request.getServerPort()));
  }
}
