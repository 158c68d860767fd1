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
import wiremock.jakarta.servlet.ReadListener;
import wiremock.jakarta.servlet.ServletInputStream;
import wiremock.org.eclipse.jetty.server.Request;

/** Collects the body of one request as it arrives, then dispatches the request again. */
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
   * @param budget memory limit of all arriving bodies
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
        end(new Failed(new ErrorStatus(503, "body: too many others are on their way; try again")));
        return;
      }
      if (collected.size() > maxBytes) {
        end(new Failed(new ErrorStatus(413, "body: expected at most " + maxBytes + " bytes")));
        return;
      }
    }
  }

  @Override
  public void onAllDataRead() {
    end(new Complete(collected.joined()));
  }

  @Override
  public void onError(Throwable thrown) {
    end(new Failed(ErrorStatus.of(thrown)));
  }

  private void tooLate(Duration deadline) {
    String message = "body: expected all of it within %d s".formatted(deadline.toSeconds());
    end(new Failed(new ErrorStatus(408, message)));
  }

  private void end(BodyResult reading) {
    if (ended.compareAndSet(false, true)) {
      Future<?> pending = alarm;
      if (pending != null) {
        pending.cancel(false);
      }
      collected.release();
      result.accept(reading);
      async.dispatch();
    }
  }
}
