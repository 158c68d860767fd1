package dev.mjproxy.mock.internal.server;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.http.HttpVersion;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * Reads request bodies before any handler does. A body that has arrived is read at once; one that
 * has not blocks no thread and has a deadline.
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

  /** The whole body. */
  record Complete(byte[] body) implements BodyResult {}

  /** The body cannot be read. */
  record Failed(ErrorStatus error) implements BodyResult {}

  /** The body is still arriving; the request is dispatched again when it is complete. */
  record Pending() implements BodyResult {}

  /**
   * @param maxBytes longer bodies get 413
   * @param deadline time after which an incomplete body gets 408
   * @param scheduler runs the deadlines
   */
  BodyReader(long maxBytes, Duration deadline, ScheduledExecutorService scheduler) {
    this.maxBytes = maxBytes;
    this.deadline = deadline;
    this.scheduler = scheduler;
  }

  /** Whether this request was dispatched again after its body had arrived. */
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
    // getInputStream(), unlike getHttpInput(), sends the "100 Continue" that clients wait for.
    if (length > 0 && request.getInputStream().available() >= length) {
      // Not readAllBytes(): it allocates 16 KiB for the shortest body.
      return new Complete(request.getInputStream().readNBytes((int) length));
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
