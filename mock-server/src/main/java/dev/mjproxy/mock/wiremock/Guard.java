package dev.mjproxy.mock.wiremock;

import dev.mjproxy.mock.http.Cors;
import dev.mjproxy.mock.http.MockReply;
import dev.mjproxy.mock.http.ServerIdentity;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.regex.Pattern;
import wiremock.jakarta.servlet.ServletException;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.handler.HandlerWrapper;

/** Refuses what WireMock cannot bear, and marks every reply as ours. */
final class Guard extends HandlerWrapper {
  static final String MARK = "X-Mjproxy-Mock";

  private static final Pattern BROKEN_ESCAPE = Pattern.compile("%(?![0-9A-Fa-f]{2})");

  private final Settings settings;
  private final AdminGuard admin;
  private final ReplySender sender;
  private final BodyReader bodies;
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

  /**
   * @param scheduler starts what is due
   */
  Guard(Settings settings, ScheduledExecutorService scheduler) {
    this.settings = settings;
    this.sender = new ReplySender(scheduler);
    this.bodies = new BodyReader(settings.maxBodyBytes(), settings.host().bodyTimeout(), scheduler);
    this.admin = new AdminGuard(settings.host().admin());
  }

  @Override
  public void handle(
      String target, Request base, HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    response.setHeader(MARK, settings.version());
    response.setHeader("Date", date.header(settings.clock().millis()));
    AdminPath path = AdminPath.of(target, request.getRequestURI());
    if (path == AdminPath.NONE) {
      cors(request, response);
    } else {
      response.setHeader("X-Content-Type-Options", "nosniff");
    }
    Optional<MockReply> refusal =
        BodyReader.isHandledAgain(base)
            ? Optional.empty()
            : adminRefusal(path, base).or(() -> refusal(request));
    if (refusal.isPresent()) {
      close(refusal.get(), base, response);
      return;
    }
    try {
      BodyReader.Reading reading = read(base);
      Optional<Failure> failure = failure(path, base, reading);
      if (failure.isPresent()) {
        close(reply(request, failure.get()), base, response);
      } else if (reading instanceof BodyReader.Whole whole) {
        answer(target, base, new ReadRequest(request, whole.body()), response);
      } else {
        base.setHandled(true);
      }
    } catch (DeferredReply deferred) {
      sender.send(deferred.reply(), base);
    } catch (IOException | ServletException | RuntimeException e) {
      if (response.isCommitted()) {
        throw e;
      }
      close(reply(request, Failure.whileAnswering(e)), base, response);
    }
  }

  private BodyReader.Reading read(Request base) {
    try {
      return bodies.read(base);
    } catch (IOException | BadMessageException e) {
      return new BodyReader.Broken(Failure.of(e));
    }
  }

  private Optional<Failure> failure(AdminPath path, Request base, BodyReader.Reading reading) {
    if (reading instanceof BodyReader.Broken broken) {
      return Optional.of(broken.failure());
    }
    return path != AdminPath.NONE && reading instanceof BodyReader.Whole whole
        ? admin.bodyRefusal(path, base, whole.body())
        : Optional.empty();
  }

  private void answer(
      String target, Request base, ReadRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    ShortWay shortWay = settings.shortWay();
    if (shortWay.leads(target, request)) {
      sender.send(shortWay.answer(request, request.body()), base);
    } else {
      super.handle(target, base, request, response);
    }
  }

  /** Answers and ends: what is left of the body would be taken for the next request. */
  private static void close(MockReply reply, Request base, HttpServletResponse response)
      throws IOException {
    base.setHandled(true);
    response.setHeader("Connection", "close");
    ReplySender.write(reply, response);
  }

  /** Only the API itself; no page may read what the admin APIs say. */
  private void cors(HttpServletRequest request, HttpServletResponse response) {
    String origin = request.getHeader("Origin");
    if (origin == null) {
      return;
    }
    Cors cors = settings.host().cors();
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

  private Optional<MockReply> refusal(HttpServletRequest request) {
    if (request.getMethod().equals("CONNECT")) {
      // WireMock would take itself for a proxy and answer anything.
      return Optional.of(
          reply(request, new Failure(405, "method: expected GET or POST, found CONNECT"))
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

  /** The admin APIs are not for everybody; a callback of this server's own is for nobody. */
  private Optional<MockReply> adminRefusal(AdminPath path, Request base) {
    Optional<Failure> refusal =
        path == AdminPath.NONE ? ownCallback(base) : admin.refusal(path, base);
    return refusal.map(failure -> reply(base, failure));
  }

  private Optional<Failure> ownCallback(Request base) {
    String sender = base.getHeader(ServerIdentity.CALLBACK_HEADER);
    return settings.host().identity().id().equals(sender)
        ? Optional.of(
            new Failure(
                403, ServerIdentity.CALLBACK_HEADER + ": a callback may not go to its own sender"))
        : Optional.empty();
  }

  private Optional<MockReply> refuse(HttpServletRequest request, int status, String message) {
    return Optional.of(reply(request, new Failure(status, message)));
  }

  private MockReply reply(HttpServletRequest request, Failure failure) {
    return settings.refusals().refuse(failure.status(), failure.message(), request.getRequestURI());
  }
}
