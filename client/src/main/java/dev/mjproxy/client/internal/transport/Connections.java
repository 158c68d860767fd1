package dev.mjproxy.client.internal.transport;

import java.io.IOException;
import java.time.Clock;
import javax.net.SocketFactory;
import okhttp3.ConnectionPool;
import okhttp3.Interceptor;
import okhttp3.OkHttpClient;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one client. Refuses requests once it is closed, and sends no submission over a
 * connection that may be dead. All requests pass through it, plain Retrofit calls and downloads
 * included.
 */
public final class Connections implements Interceptor {
  public static final String CLOSED =
      "expected an open client, found a closed one; share one client and close it at the end";

  /** More than a pool ever holds: 64 requests at once leave as many idle connections. */
  private static final int MOST_STALE = 200;

  private final IdleConnections idle;
  private final FramingLimit guard = new FramingLimit();
  private volatile boolean closed;

  /**
   * Measures idle time with a clock.
   *
   * @param clock tells how long a connection has been idle
   */
  public Connections(Clock clock) {
    this.idle = new IdleConnections(clock);
  }

  /**
   * Makes an OkHttp client send through this. It gets a pool of its own, since it must be known how
   * long each connection has been idle; it tells whether anything was sent before a failure; and it
   * follows no redirects, which would send keys to another host and make a GET of a submission.
   *
   * @param own the user's client that the builder was made from, whose sockets may be of another
   *     kind; null when there is none
   */
  public OkHttpClient.Builder prepare(OkHttpClient.Builder http, @Nullable OkHttpClient own) {
    if (own == null || own.socketFactory() == SocketFactory.getDefault()) {
      http.socketFactory(guard.sockets());
    }
    return http.connectionPool(new ConnectionPool())
        .addInterceptor(this)
        .addNetworkInterceptor(idle)
        .addNetworkInterceptor(new ConnectionMarker.Setter())
        .addNetworkInterceptor(guard)
        .followRedirects(false)
        .followSslRedirects(false);
  }

  /** Refuses all further requests. */
  public void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  /** Takes the next connection as long as the pool hands out stale ones, which it closes. */
  @Override
  public Response intercept(Chain chain) throws IOException {
    for (int i = 1; ; i++) {
      if (closed) {
        throw new IOException(CLOSED);
      }
      try {
        return chain.proceed(chain.request());
      } catch (IdleConnections.StaleException e) {
        if (i == MOST_STALE) {
          throw e;
        }
      }
    }
  }
}
