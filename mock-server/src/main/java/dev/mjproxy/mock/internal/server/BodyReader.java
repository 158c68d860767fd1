package dev.mjproxy.mock.internal.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * Reads the bodies of requests before anything else does. A body that is there already is read at
 * once; one that is still on its way holds no thread until it has come, and has a deadline.
 */
final class BodyReader {
  private static final String ATTRIBUTE = BodyReader.class.getName();
  private static final byte[] NOTHING = {};

  private final long maxBytes;
  private final Duration deadline;
  private final ByteBudget budget = ByteBudget.ofHeap();
  private final ScheduledExecutorService scheduler;

  /** What became of a body. */
  sealed interface BodyResult {}

  /** It has come. */
  record Complete(byte[] body) implements BodyResult {}

  /** It will never come. */
  record Failed(ErrorStatus error) implements BodyResult {}

  /** It is on its way; the request is handled again when it has come. */
  record Pending() implements BodyResult {}

  /**
   * @param maxBytes longer bodies are refused with 413
   * @param deadline by which a body must have come, else 408
   * @param scheduler watches the deadlines
   */
  BodyReader(long maxBytes, Duration deadline, ScheduledExecutorService scheduler) {
    this.maxBytes = maxBytes;
    this.deadline = deadline;
    this.scheduler = scheduler;
  }

  /** Whether this request was handled before, until its body had to be waited for. */
  static boolean isHandledAgain(Request request) {
    return request.getAttribute(ATTRIBUTE) != null;
  }

  BodyResult read(Request request) {
    try {
      return readNow(request);
    } catch (IOException | BadMessageException e) {
      return new Failed(ErrorStatus.of(e));
    }
  }

  private BodyResult readNow(Request request) throws IOException {
    if (request.getAttribute(ATTRIBUTE) instanceof BodyResult earlier) {
      return earlier;
    }
    long length = request.getContentLengthLong();
    if (hasNone(request, length)) {
      return new Complete(NOTHING);
    }
    // Not getHttpInput(): this sends the "100 Continue" that the caller may wait for.
    if (length > 0 && request.getInputStream().available() >= length) {
      return new Complete(request.getInputStream().readAllBytes());
    }
    new AsyncBodyReader(
            request, maxBytes, budget, reading -> request.setAttribute(ATTRIBUTE, reading))
        .start(deadline, scheduler);
    return new Pending();
  }

  private static boolean hasNone(Request request, long length) {
    boolean mayStream =
        request.getHttpVersion() == HttpVersion.HTTP_2
            || request.getHeader("Transfer-Encoding") != null;
    return length == 0 || (length < 0 && !mayStream);
  }
}
