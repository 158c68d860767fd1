package dev.mjproxy.mock.internal.server;

import dev.mjproxy.mock.internal.server.BodyReader.BodyResult;
import dev.mjproxy.mock.internal.server.BodyReader.Complete;
import dev.mjproxy.mock.internal.server.BodyReader.Failed;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.AsyncEvent;
import wiremock.jakarta.servlet.AsyncListener;
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * Collects the body of one request as it arrives, then dispatches the request again. The memory of
 * a whole body stays reserved until the request is completed, that of a refused one until it is
 * refused.
 */
final class AsyncBodyReader implements ReadListener {
  private final long maxBytes;
  private final Consumer<BodyResult> result;
  private final AsyncContext async;
  private final ServletInputStream in;
  private final ByteChunks collected;
  private final AtomicBoolean ended = new AtomicBoolean();
  private volatile @Nullable Future<?> alarm;

  /**
   * @param maxBytes longer bodies are refused
   * @param budget memory limit of all bodies that arrive or are being answered
   * @param result receives the result before the request is dispatched again
   */
  AsyncBodyReader(Request request, long maxBytes, ByteBudget budget, Consumer<BodyResult> result)
      throws IOException {
    this.maxBytes = maxBytes;
    collected = new ByteChunks(budget);
    this.result = result;
    in = request.getInputStream();
    async = request.startAsync();
    async.setTimeout(0); // The deadline stands for it.
  }

  void start(Duration deadline, ScheduledExecutorService scheduler) {
    alarm = scheduler.schedule(() -> tooLate(deadline), deadline.toMillis(), TimeUnit.MILLISECONDS);
    in.setReadListener(this);
  }

  @Override
  public void onDataAvailable() throws IOException {
    while (in.isReady() && !in.isFinished()) {
      if (!collected.readFrom(in)) {
        fail(new ErrorStatus(503, "body: too many others are on their way; try again"));
        return;
      }
      if (collected.size() > maxBytes) {
        fail(new ErrorStatus(413, "body: expected at most " + maxBytes + " bytes"));
        return;
      }
    }
  }

  @Override
  public void onAllDataRead() {
    if (ended.compareAndSet(false, true)) {
      async.addListener(new ReleaseOnCompletion(collected));
      dispatch(new Complete(collected.join()));
    }
  }

  @Override
  public void onError(Throwable thrown) {
    fail(ErrorStatus.of(thrown));
  }

  private void tooLate(Duration deadline) {
    String message = "body: expected all of it within %d s".formatted(deadline.toSeconds());
    fail(new ErrorStatus(408, message));
  }

  private void fail(ErrorStatus error) {
    if (ended.compareAndSet(false, true)) {
      collected.release();
      dispatch(new Failed(error));
    }
  }

  private void dispatch(BodyResult reading) {
    Future<?> pending = alarm;
    if (pending != null) {
      pending.cancel(false);
    }
    result.accept(reading);
    async.dispatch();
  }

  /** Releases the memory of a body when its request is completed, however that ends. */
  private record ReleaseOnCompletion(ByteChunks body) implements AsyncListener {
    @Override
    public void onComplete(AsyncEvent event) {
      body.release();
    }

    /** The response is sent asynchronously: the new cycle has no listeners of the old one. */
    @Override
    public void onStartAsync(AsyncEvent event) {
      event.getAsyncContext().addListener(this);
    }

    @Override
    public void onTimeout(AsyncEvent event) {}

    @Override
    public void onError(AsyncEvent event) {}
  }
}
