package dev.mjproxy.client.internal.transport;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Connection;
import okhttp3.Interceptor;
import okhttp3.Protocol;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Keeps requests with a body off connections that have been idle for more than a second. Servers
 * close idle connections after 2 to 5 seconds (gunicorn, Node, uvicorn, Apache), and OkHttp checks
 * a connection only after 10 seconds: a submission in between is lost on a dead connection, and
 * nobody can tell whether it was accepted. Requests without a body change nothing, and OkHttp
 * repeats them.
 *
 * <p>HTTP/2 has frames that announce the end of a connection, and other requests on it.
 */
public final class IdleConnections implements Interceptor {
  /** Half of the shortest of these time-outs. */
  private static final Duration MAX_IDLE = Duration.ofSeconds(1);

  private static final Pattern TIMEOUT = Pattern.compile("(?i)\\btimeout\\s*=\\s*(\\d{1,6})");
  private static final int MILLIS_IN_HALF_A_SECOND = 500;

  private final Clock clock;
  private final Map<Connection, Use> lastUses = Collections.synchronizedMap(new WeakHashMap<>());

  /** When a connection was used, and how long it may be idle after that. */
  private record Use(Instant at, Duration maxIdle) {}

  IdleConnections(Clock clock) {
    this.clock = clock;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Connection connection = chain.connection();
    if (connection == null || isHttp2(connection.protocol())) {
      return chain.proceed(chain.request());
    }
    if (chain.request().body() != null && isStale(lastUses.get(connection))) {
      throw new StaleException();
    }
    Response response = chain.proceed(chain.request());
    lastUses.put(connection, new Use(clock.instant(), maxIdle(response)));
    return response;
  }

  private static boolean isHttp2(Protocol protocol) {
    return protocol == Protocol.HTTP_2 || protocol == Protocol.H2_PRIOR_KNOWLEDGE;
  }

  /** A clock that was set back counts as idle, too. */
  private boolean isStale(@Nullable Use last) {
    if (last == null) {
      return false;
    }
    Duration idle = Duration.between(last.at(), clock.instant());
    return idle.isNegative() || idle.compareTo(last.maxIdle()) > 0;
  }

  /** Half of what the server announces in {@code Keep-Alive}, if that is less. */
  private static Duration maxIdle(Response response) {
    Matcher announced = TIMEOUT.matcher(response.header("Keep-Alive", ""));
    if (!announced.find()) {
      return MAX_IDLE;
    }
    Duration half = Duration.ofMillis(Long.parseLong(announced.group(1)) * MILLIS_IN_HALF_A_SECOND);
    return half.compareTo(MAX_IDLE) < 0 ? half : MAX_IDLE;
  }

  /** Nothing was sent; OkHttp closes the connection because of it. */
  static final class StaleException extends IOException {
    private static final long serialVersionUID = 1L;

    StaleException() {
      super("the connection had been idle too long");
    }
  }
}
