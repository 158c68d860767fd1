package dev.mjproxy.mock.internal.callback;

import dev.mjproxy.mock.internal.http.ServerIdentity;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/**
 * Posts JSON to receivers of callbacks. A deadline covers each exchange as a whole, and closing
 * ends all exchanges and threads. Thread-safe; its client is made with the first request.
 */
final class CallbackClient implements AutoCloseable {
  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final String CLOSED = "the mock was reset or closed";

  private final CallbackQueue.Settings settings;
  private final ScheduledThreadPoolExecutor scheduler;
  private final Set<CallbackExchange> underWay = ConcurrentHashMap.newKeySet();
  // A thread group, since Java 17 has no other way to end an HttpClient's selector thread.
  private final ThreadGroup group = new ThreadGroup("mjproxy-callbacks");
  private final AtomicInteger threads = new AtomicInteger();
  private final ExecutorService executor = Executors.newCachedThreadPool(this::daemon);
  // Guarded by "this".
  private final Map<String, HttpClient> clients = new HashMap<>();
  private boolean closed;

  /**
   * Prepares.
   *
   * @param scheduler waits for deadlines; stays open
   */
  CallbackClient(CallbackQueue.Settings settings, ScheduledThreadPoolExecutor scheduler) {
    this.settings = settings;
    this.scheduler = scheduler;
  }

  /** Sends a callback; the future completes with the outcome, never exceptionally. */
  CompletableFuture<CallbackOutcome> post(URI url, byte[] body) {
    CallbackExchange exchange = new CallbackExchange();
    underWay.add(exchange);
    CompletableFuture<Void> unused = exchange.ended().thenRun(() -> underWay.remove(exchange));
    try {
      start(exchange, url, body);
    } catch (RuntimeException unsendable) {
      exchange.fail(unsendable);
    }
    return exchange.outcome();
  }

  @Override
  public void close() {
    synchronized (this) {
      closed = true;
    }
    underWay.forEach(exchange -> exchange.abort(CLOSED));
    executor.shutdown();
    group.interrupt();
  }

  private void start(CallbackExchange exchange, URI url, byte[] body) {
    HttpRequest request =
        HttpRequest.newBuilder(url)
            .header("Content-Type", "application/json")
            .header(ServerIdentity.CALLBACK_HEADER, settings.senderId())
            .POST(BodyPublishers.ofByteArray(body))
            .build();
    HttpClient client = client(url.getScheme().toLowerCase(Locale.ROOT));
    long millis = settings.deadline().toMillis();
    String late = "no reply within %d ms".formatted(millis);
    ScheduledFuture<?> limit =
        scheduler.schedule(() -> exchange.abort(late), millis, TimeUnit.MILLISECONDS);
    CompletableFuture<Void> unused = exchange.ended().thenRun(() -> limit.cancel(false));
    exchange.follow(client.sendAsync(request, exchange));
  }

  private synchronized HttpClient client(String scheme) {
    if (closed) {
      throw new IllegalStateException(CLOSED);
    }
    return clients.computeIfAbsent(scheme, this::newClient);
  }

  /** A client is made on a thread of the group, which its own thread then belongs to. */
  private HttpClient newClient(String scheme) {
    return CompletableFuture.supplyAsync(
            () -> {
              HttpClient.Builder builder =
                  HttpClient.newBuilder()
                      .version(HttpClient.Version.HTTP_1_1)
                      .followRedirects(HttpClient.Redirect.NEVER)
                      .executor(executor)
                      .connectTimeout(CONNECT_TIMEOUT);
              return (scheme.equals("https") ? builder : builder.sslContext(trustingNobody()))
                  .build();
            },
            executor)
        .join();
  }

  /** For plain HTTP, where loading the default trust store would be wasted time. */
  private static SSLContext trustingNobody() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[0], null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java runtime has TLS", e);
    }
  }

  private Thread daemon(Runnable work) {
    Thread thread = new Thread(group, work, "mjproxy-callback-" + threads.incrementAndGet());
    thread.setDaemon(true);
    return thread;
  }
}
