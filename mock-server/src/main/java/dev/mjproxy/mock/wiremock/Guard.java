package dev.mjproxy.mock.wiremock;

import dev.mjproxy.mock.http.MockReply;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.server.HttpInput;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/** Refuses what WireMock cannot bear, and marks every reply as ours. */
final class Guard extends HandlerWrapper {
  static final String MARK = "X-Mjproxy-Mock";
  private static final String ADMIN_KEY = "X-Mjproxy-Admin-Key";

  private final Settings settings;
  private final DateHeader date = new DateHeader();

  /**
   * @param host what the host knows
   * @param refusals makes the replies
   * @param clock tells their {@code Date}
   */
  record Settings(WireMockHost.Settings host, WireMockHost.Refusals refusals, Clock clock) {
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
    Optional<MockReply> refusal = refusal(request);
    if (refusal.isPresent()) {
      base.setHandled(true);
      // What is left of the body would be taken for the next request.
      response.setHeader("Connection", "close");
      write(refusal.get(), response);
      return;
    }
    limitBody(base);
    super.handle(target, base, request, response);
  }

  private Optional<MockReply> refusal(HttpServletRequest request) {
    Optional<MockReply> closed = adminRefusal(request);
    if (closed.isPresent()) {
      return closed;
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
  private Optional<MockReply> adminRefusal(HttpServletRequest request) {
    String path = request.getRequestURI();
    boolean ours = path.startsWith("/__mjproxy/") && !path.equals("/__mjproxy/health");
    if (!ours && !path.startsWith("/__admin")) {
      return Optional.empty();
    }
    WireMockHost.AdminAccess admin = settings.host().admin();
    if (!admin.enabled()) {
      return refuse(request, 404, "admin API: switched off by --no-admin");
    }
    String sent = request.getHeader(ADMIN_KEY);
    boolean admitted = admin.key().isEmpty() || admin.key().get().equals(sent);
    return admitted
        ? Optional.empty()
        : refuse(
            request,
            401,
            ADMIN_KEY + ": expected the admin key, found " + (sent == null ? "none" : "another"));
  }

  private Optional<MockReply> refuse(HttpServletRequest request, int status, String message) {
    return Optional.of(settings.refusals().refuse(status, message, request.getRequestURI()));
  }

  /** A chunked body does not say its size; it is counted while it is read. */
  private void limitBody(Request base) {
    if (base.getContentLengthLong() < 0) {
      base.getHttpInput().addInterceptor(new CountingInterceptor(settings.maxBodyBytes()));
    }
  }

  static void write(MockReply reply, HttpServletResponse response) throws IOException {
    response.setStatus(reply.status());
    reply.headers().forEach(response::setHeader);
    response.setContentLength(reply.body().length);
    response.getOutputStream().write(reply.body());
  }

  /** Ends the reading of a body that is too long. */
  private static final class CountingInterceptor implements HttpInput.Interceptor {
    private final long maxBytes;
    private long seen;

    CountingInterceptor(long maxBytes) {
      this.maxBytes = maxBytes;
    }

    @Override
    public HttpInput.Content readFrom(HttpInput.Content content) {
      seen += content.remaining();
      if (seen > maxBytes) {
        throw new BadMessageException(
            413, "body: expected at most " + maxBytes + " bytes, found more");
      }
      return content;
    }
  }
}
