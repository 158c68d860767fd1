package dev.mjproxy.mock.wiremock;

import dev.mjproxy.mock.http.MockReply;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/** Refuses what WireMock cannot bear, and marks every reply as ours. */
final class Guard extends HandlerWrapper {
  static final String MARK = "X-Mjproxy-Mock";
  private static final String ADMIN_KEY = "X-Mjproxy-Admin-Key";

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final Settings settings;
  private final DateHeader date = new DateHeader();

  /**
   * @param host what the host knows
   * @param refusals makes the replies
   * @param clock tells their {@code Date}
   * @param shortWay past WireMock
   */
  record Settings(
      WireMockHost.Settings host, WireMockHost.Refusals refusals, Clock clock, ShortWay shortWay) {
    String version() {
      return host.version();
    }

    long maxBodyBytes() {
      return host.maxBodyBytes();
    }
  }

  Guard(Settings settings) {
    this.settings = settings;
  }

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader(MARK, settings.version());
    response.setHeader("Date", date.header(settings.clock().millis()));
    String origin = request.getHeader("Origin");
    if (origin != null) {
      response.setHeader("Access-Control-Allow-Origin", "*");
      response.setHeader("Access-Control-Expose-Headers", "*");
    }
    Optional<MockReply> refusal = refusal(target, request);
    if (refusal.isPresent()) {
      close(refusal.get(), base, response);
      return;
    }
    limitBody(base);
    try {
      answer(target, base, request, response);
    } catch (IOException | ServletException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e;
      }
      Failure failure = Failure.of(e);
      close(reply(request, failure.status(), failure.message()), base, response);
    }
  }

  private void answer(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    ShortWay shortWay = settings.shortWay();
    if (!shortWay.leads(target, request)) {
      super.handle(target, base, request, response);
      return;
    }
    MockReply reply = shortWay.answer(request);
    if (reply.wire().isPlain()) {
      base.setHandled(true);
      write(reply, response);
    } else {
      ShortWay.keeping(reply, () -> super.handle(target, base, request, response));
    }
  }

  /** Answers and ends: what is left of the body would be taken for the next request. */
  private static void close(MockReply reply, Request base, HttpServletResponse response)
      throws IOException {
    base.setHandled(true);
    response.setHeader("Connection", "close");
    write(reply, response);
  }

  private Optional<MockReply> refusal(String target, HttpServletRequest request) {
    Optional<MockReply> closed = adminRefusal(target, request);
    if (closed.isPresent()) {
      return closed;
    }
    if (request.getMethod().equals("CONNECT")) {
      // WireMock would take itself for a proxy and answer anything.
      return Optional.of(
          reply(request, 405, "method: expected GET or POST, found CONNECT")
              .with("Allow", "GET, POST"));
    }
    String query = request.getQueryString();
    if (query != null && BROKEN_ESCAPE.matcher(query).find()) {
      return refuse(request, 400, "query: expected two hexadecimal digits after each %");
    }
    String encoding = request.getHeader("Content-Encoding");
    if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
      return refuse(request, 415, "Content-Encoding: expected none, found " + encoding);
    }
    if (request.getContentLengthLong() > settings.maxBodyBytes()) {
      return refuse(
          request,
          413,
          "body: expected at most %d bytes, found %d"
              .formatted(settings.maxBodyBytes(), request.getContentLengthLong()));
    }
    return Optional.empty();
  }

  /** The admin APIs may be closed, or ask for a key of their own; health is for everybody. */
  private Optional<MockReply> adminRefusal(String target, HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean ours = path.startsWith("/__mjproxy/") && !path.equals("/__mjproxy/health");
    // Jetty sends a path on by what it means, such as /x/../__admin, so that is what counts.
    if (!ours && !path.startsWith("/__admin") && !target.startsWith("/__admin")) {
      return Optional.empty();
    }
    WireMockHost.AdminAccess admin = settings.host().admin();
    if (!admin.enabled()) {
      return refuse(request, 404, "admin API: switched off by --no-admin");
    }
    String sent = request.getHeader(ADMIN_KEY);
    if (!ours && !isUri(path)) {
      return refuse(request, 400, "path: expected one without characters that need an escape");
    }
    boolean admitted = admin.key().isEmpty() || admin.key().get().equals(sent);
    return admitted
        ? Optional.empty()
        : refuse(
            request,
            401,
            ADMIN_KEY + ": expected the admin key, found " + (sent == null ? "none" : "another"));
  }

  /** WireMock's own API reads paths as URIs and fails on others. */
  private static boolean isUri(String path) {
    try {
      return !new URI(path).isOpaque();
    } catch (URISyntaxException e) {
      return false;
    }
  }

  private Optional<MockReply> refuse(HttpServletRequest request, int status, String message) {
    return Optional.of(reply(request, status, message));
  }

  private MockReply reply(HttpServletRequest request, int status, String message) {
    return settings.refusals().refuse(status, message, request.getRequestURI());
  }

  /** A chunked body does not say its size; it is counted while it is read. */
  private void limitBody(Request base) {
    if (base.getContentLengthLong() < 0) {
      base.getHttpInput().addInterceptor(new BodyLimit(settings.maxBodyBytes()));
    }
  }

  static void write(MockReply reply, HttpServletResponse response) throws IOException {
    response.setStatus(reply.status());
    reply.headers().forEach(response::setHeader);
    response.setContentLength(reply.body().length);
    response.getOutputStream().write(reply.body());
  }
}
