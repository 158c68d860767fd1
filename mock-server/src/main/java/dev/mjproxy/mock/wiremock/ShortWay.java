package dev.mjproxy.mock.wiremock;

import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.MockRequest;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;

/**
 * The way past WireMock: as long as nothing of the user's stands in it, all that WireMock does with
 * a request is to log, match and hand it to us, which costs more than the request itself. What
 * needs WireMock's means still goes through it: the admin API, and replies that are delayed,
 * dribbled or reset.
 */
final class ShortWay {
  // WireMock serves a request on the thread that Jetty brings it on.
  private static final ThreadLocal<MockReply> KEPT = new ThreadLocal<>();

  private final Function<MockRequest, MockReply> handler;
  private final BaseUrls baseUrls;
  private final BooleanSupplier isOpen;

  /** The way through WireMock. */
  @FunctionalInterface
  interface Sending {
    void send() throws IOException, ServletException;
  }

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
    return isOpen.getAsBoolean()
        && !target.startsWith("/__")
        && !request.getRequestURI().startsWith("/__");
  }

  /** The reply, made without WireMock. */
  MockReply answer(HttpServletRequest request) throws IOException {
    return handler.apply(read(request));
  }

  /** Lets WireMock send a reply that was made already, in place of asking for one. */
  static void keeping(MockReply reply, Sending sending) throws IOException, ServletException {
    KEPT.set(reply);
    try {
      sending.send();
    } finally {
      KEPT.remove();
    }
  }

  /** The reply that this thread is to send, if it was made already. */
  static Optional<MockReply> kept() {
    return Optional.ofNullable(KEPT.get());
  }

  private MockRequest read(HttpServletRequest request) throws IOException {
    String query = request.getQueryString();
    String path = request.getRequestURI();
    return new MockRequest(
        request.getMethod().toUpperCase(Locale.ROOT), // as WireMock reads it
        query == null ? path : path + "?" + query,
        request::getHeader,
        request.getInputStream().readAllBytes(),
        baseUrls.of(
            request::getHeader,
            request.getScheme(),
            () -> request.getServerName() + ":" + request.getServerPort()));
  }
}
