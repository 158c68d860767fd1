package dev.mjproxy.client.http;

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
 * What every request gets on its way out, in one copy of it: who calls, the keys, and a body that
 * is sent {@linkplain OneShotBody once}. Immutable; stands behind the log, which sees no key.
 */
public final class RequestStamp implements Interceptor {
  private final String userAgent;
  private final List<KeyHeader> keys;

  private RequestStamp(String userAgent, List<KeyHeader> keys) {
    this.userAgent = userAgent;
    this.keys = keys;
  }

  /**
   * Says who calls, and sends no key.
   *
   * @throws IllegalArgumentException when the name is blank
   */
  public static RequestStamp of(String userAgent) {
    return new RequestStamp(userAgent, List.of()).withUserAgent(userAgent);
  }

  /**
   * The same under another name.
   *
   * @throws IllegalArgumentException when the name is blank
   */
  public RequestStamp withUserAgent(@Nullable String name) {
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException(
          "userAgent: expected a name such as my-shop/1.2, found "
              + (name == null ? "null" : "a blank text"));
    }
    if (!name.chars().allMatch(c -> c >= ' ' && c <= '~')) {
      throw new IllegalArgumentException(
          "userAgent: expected printable ASCII characters, which a header can hold, found others");
    }
    return new RequestStamp(name, keys);
  }

  /** The same with one key more. */
  public RequestStamp withKey(KeyHeader key) {
    return new RequestStamp(userAgent, Stream.concat(keys.stream(), Stream.of(key)).toList());
  }

  /** The same without keys, for hosts that must not see them. */
  public RequestStamp withoutKeys() {
    return new RequestStamp(userAgent, List.of());
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    Request request = chain.request();
    Request.Builder copy = request.newBuilder().header("User-Agent", userAgent);
    for (KeyHeader key : keys) {
      key.addTo(copy);
    }
    RequestBody body = request.body();
    return body == null
        ? withoutWriteTimeout(chain).proceed(copy.build())
        : chain.proceed(copy.method(request.method(), new OneShotBody(body)).build());
  }

  /**
   * A few headers fit the socket's buffer. The call's own time-out bounds them well enough: setting
   * another for them wakes a thread, which costs more than the writing.
   */
  private static Chain withoutWriteTimeout(Chain chain) {
    boolean isBounded = chain.call().timeout().timeoutNanos() > 0;
    return isBounded ? chain.withWriteTimeout(0, TimeUnit.MILLISECONDS) : chain;
  }
}
