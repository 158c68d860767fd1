package dev.mjproxy.client.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Knows whether a request got as far as a connection; one per attempt, as the request's tag. */
final class SentMark {
  private volatile boolean sent;

  boolean isSent() {
    return sent;
  }

  /** Runs when a connection is there and before the first byte leaves. */
  static final class Setter implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      Request request = chain.request();
      SentMark mark = request.tag(SentMark.class);
      if (mark != null) {
        mark.sent = true;
      }
      return chain.proceed(request);
    }
  }
}
