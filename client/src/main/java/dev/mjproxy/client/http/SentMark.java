package dev.mjproxy.client.http;

import java.io.IOException;
import okhttp3.Call;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Knows whether a request got as far as a connection; one per attempt, as the call's tag. */
final class SentMark {
  private volatile boolean sent;

  /** The mark of a call that has not begun. */
  static SentMark on(Call call) {
    return call.tag(SentMark.class, SentMark::new);
  }

  boolean isSent() {
    return sent;
  }

  /** Runs when a connection is there and before the first byte leaves. */
  static final class Setter implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      SentMark mark = chain.call().tag(SentMark.class);
      if (mark != null) {
        mark.sent = true;
      }
      return chain.proceed(chain.request());
    }
  }
}
