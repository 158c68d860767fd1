package dev.mjproxy.mock.internal.server;

import java.io.IOException;
import java.util.function.Consumer;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.WriteListener;
import wiremock.org.eclipse.jetty.server.HttpOutput;
import wiremock.org.eclipse.jetty.server.Request;

/**
 * Writes one response body in pieces: each when it is due and the client has read the one before.
 */
final class AsyncBodyWriter implements WriteListener {
  private final byte[] body;
  private final int pieces;
  private final Request request;
  private final AsyncContext async;
  private final HttpOutput out;
  private Consumer<Runnable> timer = Runnable::run;
  private int sent;
  private boolean due = true;
  private boolean unflushed;
  private boolean ended;

  AsyncBodyWriter(byte[] body, int pieces, Request request, AsyncContext async) {
    this.body = body;
    this.pieces = pieces;
    this.request = request;
    this.async = async;
    this.out = request.getResponse().getHttpOutput();
  }

  /**
   * Sends the first piece, and schedules each next one.
   *
   * @param gap runs an action after the time between two pieces
   */
  synchronized void start(Consumer<Runnable> gap) {
    timer = gap;
    out.setWriteListener(this);
  }

  @Override
  public synchronized void onWritePossible() throws IOException {
    while (!ended && out.isReady()) {
      if (unflushed) {
        unflushed = false;
        out.flush();
      } else if (sent == pieces) {
        ended = true;
        async.complete();
      } else if (due) {
        piece();
      } else {
        return;
      }
    }
  }

  @Override
  public synchronized void onError(Throwable thrown) {
    if (!ended) {
      ended = true;
      ResponseSender.abort(request, async, thrown);
    }
  }

  private void piece() throws IOException {
    int from = (int) ((long) body.length * sent / pieces);
    int to = (int) ((long) body.length * (sent + 1) / pieces);
    sent++;
    out.write(body, from, to - from);
    if (sent < pieces) {
      unflushed = true;
      due = false;
      timer.accept(this::turn);
    }
  }

  private synchronized void turn() {
    due = true;
    try {
      onWritePossible();
    } catch (IOException | RuntimeException e) {
      onError(e); // No one else would complete the request.
    }
  }
}
