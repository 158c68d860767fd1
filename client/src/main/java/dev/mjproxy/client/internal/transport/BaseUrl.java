package dev.mjproxy.client.internal.transport;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Makes one form of the many in which people write a provider's address. */
public final class BaseUrl {
  private static final String EXAMPLE = "such as https://api.example.com";

  private BaseUrl() {}

  /**
   * The address with one slash at its end and without {@code /mj}; a path before that is kept.
   *
   * @throws IllegalArgumentException when it is no such address, saying what is wrong with it
   */
  public static HttpUrl normalize(@Nullable String address) {
    if (address == null) {
      throw new NullPointerException("baseUrl: expected an address, " + EXAMPLE + ", found null");
    }
    String text = address.strip();
    String lower = text.toLowerCase(Locale.ROOT);
    if (!lower.startsWith("http://") && !lower.startsWith("https://")) {
      throw wrong("an address with http:// or https:// in front, " + EXAMPLE, quoted(text));
    }
    HttpUrl url = HttpUrl.parse(text);
    if (url == null) {
      throw wrong("an address with a valid host and port, " + EXAMPLE, quoted(text));
    }
    if (!url.username().isEmpty() || !url.password().isEmpty()) {
      throw wrong("no user or password; pass the key to apiKey(…)", "some before '@'");
    }
    if (url.query() != null || url.fragment() != null) {
      throw wrong("neither '?' nor '#'; pass a key to apiKey(…)", "one after " + url.host());
    }
    return withPath(url, basePath(url.encodedPathSegments()));
  }

  /** The address with a prefix such as {@code /mj-fast}, or none, behind it. */
  public static HttpUrl withPrefix(HttpUrl baseUrl, String prefix) {
    return prefix.isEmpty()
        ? baseUrl
        : baseUrl.newBuilder().addPathSegments(prefix.substring(1) + "/").build();
  }

  private static List<String> basePath(List<String> segments) {
    List<String> path = new ArrayList<>(segments);
    path.removeIf(String::isEmpty);
    int last = path.size() - 1;
    if (last >= 0 && path.get(last).equals("mj")) {
      path.remove(last--);
    }
    if (path.contains("mj")) {
      throw wrong(
          "the address that all operations share; drop the path from /mj on",
          "the address of one operation, /" + String.join("/", path));
    }
    if (last >= 0 && path.get(last).matches("mj-(fast|turbo|relax)")) {
      throw wrong(
          "the address without a mode; drop it and call mode(…)", "the mode /" + path.get(last));
    }
    return path;
  }

  private static HttpUrl withPath(HttpUrl url, List<String> path) {
    HttpUrl.Builder result = url.newBuilder().encodedPath("/");
    path.forEach(result::addEncodedPathSegment);
    return path.isEmpty() ? result.build() : result.addPathSegment("").build();
  }

  private static String quoted(String text) {
    return text.contains("@") ? "one with '@' in it" : "'" + text + "'";
  }

  private static IllegalArgumentException wrong(String expected, String found) {
    return new IllegalArgumentException("baseUrl: expected " + expected + "; found " + found);
  }
}
