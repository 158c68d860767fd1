package dev.mjproxy.mock.internal.server;

import dev.mjproxy.mock.internal.http.BodyStream;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.WriteListener;
import wiremock.org.eclipse.jetty.server.HttpOutput;
import wiremock.org.eclipse.jetty.server.Request;

/** Writes the pieces of a {@link BodyStream} as the client takes them; no thread waits for them. */
final class StreamWriter implements WriteListener {
  private final BodyStream body;
  private final Request request;
  private final AsyncContext async;
  private final HttpOutput out;
  private boolean unflushed = true; // The head goes out before there is a piece.
  private boolean ended;

  StreamWriter(BodyStream body, Request request, AsyncContext async) {
    this.body = body;
    this.request = request;
    this.async = async;
    this.out = request.getResponse().getHttpOutput();
  }

  void start() {
    out.setWriteListener(this);
    body.begin(this::turn);
  }

  @Override
  public synchronized void onWritePossible() throws IOException {
    while (!ended && out.isReady()) {
      if (unflushed) {
        unflushed = false;
        out.flush();
        continue;
      }
      Optional<byte[]> piece = body.next();
      if (piece.isPresent()) {
        unflushed = true;
        out.write(piece.get());
      } else {
        if (body.isEnded()) {
          ended = true;
          async.complete();
        }
        return;
      }
    }
    if (!ended && body.isEnded()) {
      onError(new TimeoutException("the client takes nothing, and it is the end"));
    }
  }

  @Override
  public synchronized void onError(Throwable thrown) {
    if (!ended) {
      ended = true;
      body.closed();
      ResponseSender.abort(request, async, thrown);
    }
  }

  private synchronized void turn() {
    try {
      onWritePossible();
    } catch (IOException | RuntimeException e) {
      onError(e); // No one else would complete the request.
    }
  }
}
