package dev.mjproxy.client.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Knows whether a request got as far as a connection; one per attempt, as a tag of the request that
 * the call was made from. (A tag of the call itself would need OkHttp 5.)
 */
final class SentMark {
  private volatile boolean sent;

  /** A copy of the request that carries this mark. */
  Request on(Request request) {
    return request.newBuilder().tag(SentMark.class, this).build();
  }

  boolean isSent() {
    return sent;
  }

  /** Runs when a connection is there and before the first byte leaves. */
  static final class Setter implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      // Of the call, since an interceptor of the user's may have put another request in its place.
      SentMark mark = chain.call().request().tag(SentMark.class);
      if (mark != null) {
        mark.sent = true;
      }
      return chain.proceed(chain.request());
    }
  }
}
