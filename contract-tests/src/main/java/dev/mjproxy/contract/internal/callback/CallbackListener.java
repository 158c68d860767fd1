package dev.mjproxy.contract.internal.callback;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mjproxy.contract.internal.probe.SecretMask;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * An HTTP server that keeps what is sent to one address which nobody can guess, and answers 200 to
 * a POST at once. Anything else gets 404, and is not kept.
 */
public final class CallbackListener implements AutoCloseable {
  private static final int MAX_BODY_BYTES = 1024 * 1024;
  private static final int MAX_SUM_BYTES = 16 * 1024 * 1024;
  private static final int MAX_CALLBACKS = 10_000;
  private static final int MAX_THREADS = 32;

  private final HttpServer server;
  private final ExecutorService threads =
      Executors.newFixedThreadPool(MAX_THREADS, CallbackListener::daemon);
  private final String path = "/mjproxy-verify/" + UUID.randomUUID();
  private final String origin;
  private final Duration patience;
  private final SecretMask mask;
  private final List<Callback> received = new ArrayList<>();
  private boolean isOver;
  private int sum;

  private CallbackListener(HttpServer server, String origin, Duration patience, SecretMask mask) {
    this.server = server;
    this.origin = origin;
    this.patience = patience;
    this.mask = mask;
  }

  /**
   * Starts one.
   *
   * @param publicUrl where the server to verify reaches it, if that is not on this machine; the
   *     listener then takes calls from other machines too
   * @param port where it listens; 0 for any free one
   * @param patience how long {@link #await} waits
   * @param mask what to hide in reports
   * @throws IOException if the port is taken
   */
  public static CallbackListener start(
      Optional<String> publicUrl, int port, Duration patience, SecretMask mask) throws IOException {
    InetSocketAddress address =
        publicUrl.isPresent()
            ? new InetSocketAddress(port)
            : new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    HttpServer http = HttpServer.create(address, 0);
    String origin =
        publicUrl
            .map(url -> url.replaceAll("/+$", ""))
            .orElse("http://127.0.0.1:" + http.getAddress().getPort());
    CallbackListener listener = new CallbackListener(http, origin, patience, mask);
    http.createContext("/", listener::handle);
    http.setExecutor(listener.threads);
    http.start();
    return listener;
  }

  /** The address to give as {@code notifyHook}. */
  public String url() {
    return origin + path;
  }

  /**
   * All callbacks so far, as soon as one of them is the last, or when patience is at its end.
   *
   * @param isLast whether no more are expected after this one
   */
  public List<Callback> await(Predicate<Callback> isLast) throws InterruptedException {
    long end = System.nanoTime() + patience.toNanos();
    synchronized (received) {
      while (!isOver && received.stream().noneMatch(isLast)) {
        long left = end - System.nanoTime();
        if (left <= 0) {
          break;
        }
        // One millisecond more, for a wait of zero never ends.
        received.wait(TimeUnit.NANOSECONDS.toMillis(left) + 1);
      }
      return List.copyOf(received);
    }
  }

  /** Ends every {@link #await}: no more are expected, for the run has ended. */
  public void stopWaiting() {
    synchronized (received) {
      isOver = true;
      received.notifyAll();
    }
  }

  /** All callbacks so far, in the order of arrival. */
  public List<Callback> received() {
    synchronized (received) {
      return List.copyOf(received);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (!exchange.getRequestURI().getPath().endsWith(path)) {
        exchange.sendResponseHeaders(404, -1);
        return;
      }
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY_BYTES);
      String method = exchange.getRequestMethod();
      keep(new Callback(Instant.now(), method, type == null ? "" : type, body, mask));
      exchange.sendResponseHeaders(200, -1);
    }
  }

  private void keep(Callback callback) {
    synchronized (received) {
      if (received.size() < MAX_CALLBACKS && sum + callback.body().length <= MAX_SUM_BYTES) {
        sum += callback.body().length;
        received.add(callback);
        received.notifyAll();
      }
    }
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "mjproxy-verify-callbacks");
    thread.setDaemon(true);
    return thread;
  }
}
