package dev.mjproxy.client.internal.transport;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/**
 * Records whether a connection was made for a request, so that something may have been sent. One
 * per attempt; a tag of the request, since tags of calls need OkHttp 5.
 */
public final class ConnectionMarker {
  private volatile boolean sent;

  /** A copy of the request with this marker as its tag. */
  Request on(Request request) {
    return request.newBuilder().tag(ConnectionMarker.class, this).build();
  }

  boolean isSent() {
    return sent;
  }

  /** Network interceptor: runs after connecting, before the first byte is sent. */
  static final class Setter implements Interceptor {
    @Override
    public Response intercept(Chain chain) throws IOException {
      // Of the call, since an interceptor of the user's may have put another request in its place.
      ConnectionMarker marker = chain.call().request().tag(ConnectionMarker.class);
      if (marker != null) {
        marker.sent = true;
      }
      return chain.proceed(chain.request());
    }
  }
}
