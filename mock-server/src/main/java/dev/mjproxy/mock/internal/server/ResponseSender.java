package dev.mjproxy.mock.internal.server;

import dev.mjproxy.mock.internal.http.MockResponse;
import dev.mjproxy.mock.internal.log.InternalErrors;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * Sends responses as their {@link dev.mjproxy.mock.internal.http.ResponseDelivery} says: at once,
 * delayed, in pieces, as a stream, or as a connection reset. The one place for all of that. No
 * thread is blocked by a delay or by a client that reads slowly.
 */
final class ResponseSender {
  /** Bodies up to this size fit into Jetty's buffer, so that writing them never blocks. */
  private static final int SMALL_BYTES = 16 << 10;

  private static final int DRIBBLED_PIECES = 20;

  private final ScheduledExecutorService scheduler;

  /**
   * @param scheduler runs delayed actions
   */
  ResponseSender(ScheduledExecutorService scheduler) {
    this.scheduler = scheduler;
  }

  /** Sends a response, now or later; the request counts as handled. */
  void send(MockResponse response, Request request) throws IOException {
    request.setHandled(true);
    if (isSmallAndPlain(response)) {
      write(response, request.getResponse());
      return;
    }
    AsyncContext async = request.startAsync();
    async.setTimeout(0); // A delay may be of any length.
    if (response.delivery().stream().isPresent()) {
      statusAndHeaders(response, request.getResponse());
      new StreamWriter(response.delivery().stream().get(), request, async).start();
      return;
    }
    CompletableFuture<Void> unused =
        response
            .ready()
            .thenAccept(
                ready -> after(ready.delivery().delay(), () -> begin(ready, request, async)))
            .exceptionally(failure -> abort(request, async, failure));
  }

  private static boolean isSmallAndPlain(MockResponse response) {
    return response.delivery().isPlain() && response.body().length <= SMALL_BYTES;
  }

  /** Sends a small response at once. */
  static void write(MockResponse response, HttpServletResponse target) throws IOException {
    head(response, target);
    target.getOutputStream().write(response.body());
  }

  private void after(Duration delay, Runnable work) {
    if (delay.isZero()) {
      work.run();
    } else {
      Future<?> unused = scheduler.schedule(work, delay.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void begin(MockResponse response, Request request, AsyncContext async) {
    try {
      if (response.delivery().reset()) {
        ConnectionReset.of(request);
        async.complete();
        return;
      }
      head(response, request.getResponse());
      int pieces = response.delivery().dribble().isZero() ? 1 : DRIBBLED_PIECES;
      Duration gap = response.delivery().dribble().dividedBy(DRIBBLED_PIECES - 1);
      AsyncBodyWriter body = new AsyncBodyWriter(response.body(), pieces, request, async);
      body.start(next -> after(gap, next));
    } catch (IOException | RuntimeException e) {
      abort(request, async, e);
    }
  }

  private static void statusAndHeaders(MockResponse response, HttpServletResponse target) {
    target.setStatus(response.status());
    response.headers().forEach(target::setHeader);
  }

  private static void head(MockResponse response, HttpServletResponse target) {
    statusAndHeaders(response, target);
    if (response.status() != HttpServletResponse.SC_NOT_MODIFIED) {
      // For 304 it would have to be the length of the body that is not sent (RFC 9110 §8.6).
      target.setContentLength(response.body().length);
    }
  }

  static @Nullable Void abort(Request request, AsyncContext async, Throwable failure) {
    boolean callerOrServerIsGone =
        failure instanceof IOException
            || failure instanceof TimeoutException
            || failure instanceof RejectedExecutionException;
    if (!callerOrServerIsGone) {
      InternalErrors.report("a request was not answered", failure);
    }
    request.getHttpChannel().abort(failure);
    async.complete();
    return null;
  }
}
