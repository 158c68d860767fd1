package dev.mjproxy.client.internal.transport;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Adds the user agent and the credentials to every request, and makes its body {@linkplain
 * OneShotBody one-shot}. Runs after the log, which therefore sees no credentials.
 */
public final class RequestHeadersInterceptor implements Interceptor {
  private final String userAgent;
  private final KeyChoice keys;

  /** Sends this user agent, checked by {@link #userAgent}, and what there is of the keys. */
  public RequestHeadersInterceptor(String userAgent, KeyChoice keys) {
    this.userAgent = userAgent;
    this.keys = keys;
  }

  /**
   * The name itself.
   *
   * @throws IllegalArgumentException when it is blank, or a header cannot hold it
   */
  public static String userAgent(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "userAgent: expected a name such as my-shop/1.2, found "
              + (name == null ? "null" : "a blank text"));
    }
    if (!name.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          "userAgent: expected printable ASCII characters, which a header can hold, found others");
    }
    return name;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder copy = request.newBuilder().header("User-Agent", userAgent);
    for (Credential key : keys.of(request)) {
      key.addTo(copy);
    }
    RequestBody body = request.body();
    return body == null
        ? withoutWriteTimeout(chain).proceed(copy.build())
        : chain.proceed(copy.method(request.method(), new OneShotBody(body)).build());
  }

  /**
   * Headers fit into the socket's buffer, and the call's time-out bounds them. A write time-out
   * wakes OkHttp's watchdog thread, which costs more than writing them.
   */
  private static Chain withoutWriteTimeout(Chain chain) {
    boolean isBounded = chain.call().timeout().timeoutNanos() > 0;
    return isBounded ? chain.withWriteTimeout(0, TimeUnit.MILLISECONDS) : chain;
  }
}
