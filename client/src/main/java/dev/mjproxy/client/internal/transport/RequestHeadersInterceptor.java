package dev.mjproxy.client.internal.transport;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * Adds the user agent and the credentials to every request, and makes its body {@linkplain
 * OneShotBody one-shot}. Immutable. Runs after the log, which therefore sees no credentials.
 */
public final class RequestHeadersInterceptor implements Interceptor {
  private final String userAgent;
  private final List<Credential> keys;

  private RequestHeadersInterceptor(String userAgent, List<Credential> keys) {
    this.userAgent = userAgent;
    this.keys = keys;
  }

  /**
   * Sends this user agent, and no credentials.
   *
   * @throws IllegalArgumentException when the name is blank
   */
  public static RequestHeadersInterceptor of(String userAgent) {
    return new RequestHeadersInterceptor(userAgent, List.of()).withUserAgent(userAgent);
  }

  /**
   * The same under another name.
   *
   * @throws IllegalArgumentException when the name is blank
   */
  public RequestHeadersInterceptor withUserAgent(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "userAgent: expected a name such as my-shop/1.2, found "
              + (name == null ? "null" : "a blank text"));
    }
    if (!name.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          "userAgent: expected printable ASCII characters, which a header can hold, found others");
    }
    return new RequestHeadersInterceptor(name, keys);
  }

  /** The same with one key more. */
  public RequestHeadersInterceptor withKey(Credential key) {
    return new RequestHeadersInterceptor(
        userAgent, Stream.concat(keys.stream(), Stream.of(key)).toList());
  }

  /** The same without keys, for hosts that must not see them. */
  public RequestHeadersInterceptor withoutKeys() {
    return new RequestHeadersInterceptor(userAgent, List.of());
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder copy = request.newBuilder().header("User-Agent", userAgent);
    for (Credential key : keys) {
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
