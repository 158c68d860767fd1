package dev.mjproxy.client.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Says who calls. */
public final class UserAgent implements Interceptor {
  private final String text;

  /** Sends this text. @throws IllegalArgumentException when it is blank */
  public UserAgent(String text) {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "userAgent: expected a name such as my-shop/1.2, found a blank text");
    }
    this.text = text;
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    return chain.proceed(chain.request().newBuilder().header("User-Agent", text).build());
  }
}
