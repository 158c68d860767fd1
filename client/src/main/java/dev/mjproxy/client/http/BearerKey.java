package dev.mjproxy.client.http;

import java.io.IOException;
import okhttp3.Interceptor;
import okhttp3.Response;

/**
 * Sends a key as {@code Authorization: Bearer} with every request to the provider. It never shows
 * the key: neither in {@code toString()} nor in a message.
 */
public final class BearerKey implements Interceptor {
  private static final char FIRST_VISIBLE = '!';
  private static final char LAST_VISIBLE = '~';

  private final String header;

  /**
   * Checks the key before any HTTP library sees it, since those quote a bad header in full.
   *
   * @throws IllegalArgumentException when it is empty or holds anything but visible ASCII
   */
  public BearerKey(String key) {
    if (key.isEmpty()) {
      throw new IllegalArgumentException(
          "apiKey: expected a key, found empty text; leave the call out for a server without one");
    }
    for (int i = 0; i < key.length(); i++) {
      if (key.charAt(i) < FIRST_VISIBLE || key.charAt(i) > LAST_VISIBLE) {
        throw new IllegalArgumentException(
            "apiKey: expected visible ASCII characters, found "
                + describe(key.charAt(i))
                + " at index "
                + i
                + " of "
                + key.length()
                + "; was the key read with the end of its line? strip() helps");
      }
    }
    this.header = "Bearer " + key;
  }

  private static String describe(char c) {
    return switch (c) {
      case '\n', '\r' -> "a line break";
      case ' ', '\t' -> "a blank";
      default -> String.format("U+%04X", (int) c);
    };
  }

  @Override
  public Response intercept(Chain chain) throws IOException {
    return chain.proceed(chain.request().newBuilder().header("Authorization", header).build());
  }

  @Override
  public String toString() {
    return "BearerKey[…]";
  }
}
