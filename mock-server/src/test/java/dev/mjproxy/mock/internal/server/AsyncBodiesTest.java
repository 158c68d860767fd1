package dev.mjproxy.mock.internal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.RawSocket;
import java.io.IOException;
import java.net.SocketException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import wiremock.jakarta.servlet.AsyncContext;
import wiremock.jakarta.servlet.http.HttpServletRequest;
import wiremock.jakarta.servlet.http.HttpServletResponse;
import wiremock.org.eclipse.jetty.server.Request;
import wiremock.org.eclipse.jetty.server.Server;
import wiremock.org.eclipse.jetty.server.ServerConnector;
import wiremock.org.eclipse.jetty.server.handler.AbstractHandler;

/** Bodies that are read and written as the connection allows, in a server of Jetty's own. */
@Timeout(20)
final class AsyncBodiesTest {
  private static final int LIMIT = 64 << 10;

  private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(1);
  private final Server server = new Server();

  @AfterEach
  void stop() throws Exception {
    server.stop();
    scheduler.shutdownNow();
  }

  @Test
  void memoryOfABodyIsReservedUntilItsResponseIsSent() throws Exception {
    ByteBudget budget = new ByteBudget(LIMIT);
    AtomicReference<AsyncContext> answering = new AtomicReference<>();
    AtomicInteger handled = new AtomicInteger();
    start(
        request -> {
          if (handled.incrementAndGet() == 1) {
            new AsyncBodyReader(request, LIMIT, budget, result -> {})
                .start(Duration.ofMinutes(1), scheduler);
          } else {
            answering.set(request.startAsync());
          }
        });
    try (RawSocket socket = new RawSocket(port())) {
      socket.send("POST / HTTP/1.1\nHost: localhost\nContent-Length: 2\n\n").send("{}");
      while (answering.get() == null) {
        Thread.onSpinWait();
      }
      assertThat(budget.take(LIMIT)).isFalse();

      answering.get().complete();
      while (!budget.take(LIMIT)) {
        Thread.onSpinWait();
      }
    }
  }

  @Test
  void responseThatCannotGoOnIsBrokenOff() throws Exception {
    AtomicInteger gaps = new AtomicInteger();
    start(
        request -> {
          AsyncContext async = request.startAsync();
          async.setTimeout(0);
          request.getResponse().setContentLength(9);
          new AsyncBodyWriter(new byte[9], 3, request, async)
              .start(
                  next -> {
                    if (gaps.incrementAndGet() > 1) {
                      throw new RejectedExecutionException("closed");
                    }
                    scheduler.execute(next);
                  });
        });
    try (RawSocket socket = new RawSocket(port())) {
      socket.send("GET / HTTP/1.1\nHost: localhost\n\n");

      assertThat(received(socket)).isLessThan(9);
    }
  }

  /** Length of the body that arrives before the connection ends. */
  private static int received(RawSocket socket) throws IOException {
    try {
      Answer answer = socket.answer(false);
      return answer == null ? 0 : answer.body().length;
    } catch (SocketException reset) {
      return 0;
    }
  }

  /** Handles a request. */
  @FunctionalInterface
  private interface Handling {
    void handle(Request request) throws IOException;
  }

  private void start(Handling handling) throws Exception {
    server.addConnector(new ServerConnector(server));
    server.setHandler(
        new AbstractHandler() {
          @Override
          public void handle(
              String target, Request base, HttpServletRequest wrapped, HttpServletResponse response)
              throws IOException {
            base.setHandled(true);
            handling.handle(base);
          }
        });
    server.start();
  }

  private int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }
}
