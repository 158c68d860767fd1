package dev.mjproxy.client.call;

import dev.mjproxy.client.image.DataUrl;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Checks arguments before anything is sent. */
final class Arguments {
  private static final int SHOWN = 30;
  private static final int MAX_PICTURE = 4;

  private Arguments() {}

  /** The value itself; a null is refused in words. */
  static <T> T value(String name, @Nullable T value) {
    if (value == null) {
      throw new NullPointerException(
          name + ": expected a value, found null; leave the call out for none");
    }
    return value;
  }

  static String text(String name, @Nullable String value) {
    if (value == null || value.isBlank()) {
      throw new IllegalArgumentException(
          name + ": expected a text, found " + (value == null ? "null" : "a blank one"));
    }
    return value;
  }

  /** The number of a picture in a grid of four. */
  static int picture(String name, int number) {
    if (number < 1 || number > MAX_PICTURE) {
      throw new IllegalArgumentException(name + ": expected 1 to 4, found " + number);
    }
    return number;
  }

  static String dataUrl(String name, @Nullable String value) {
    if (value == null || !value.startsWith("data:image/") || !value.contains(";base64,")) {
      throw new IllegalArgumentException(
          name
              + ": expected a data URL such as data:image/png;base64,…, found "
              + (value == null
                  ? "null"
                  : "'" + value.substring(0, Math.min(SHOWN, value.length())) + "'")
              + "; DataUrl.of(path) makes one");
    }
    return value;
  }

  /** The picture in a file, as data URL. */
  static String dataUrl(String name, @Nullable Path file) {
    if (file == null) {
      throw new IllegalArgumentException(name + ": expected a file with a picture, found null");
    }
    try {
      return DataUrl.of(file);
    } catch (IOException e) {
      throw new UncheckedIOException(
          name + ": expected a readable file, found '" + file + "', which is not (" + e + ")", e);
    }
  }

  static List<String> dataUrls(String name, Path... files) {
    return Stream.of(files).map(file -> dataUrl(name, file)).toList();
  }

  static List<String> dataUrls(String name, @Nullable List<String> values) {
    if (values == null) {
      throw new IllegalArgumentException(name + ": expected a list of data URLs, found null");
    }
    values.forEach(value -> dataUrl(name, value));
    return values;
  }

  /** An address that a server can call; the part after its host may hold a secret. */
  static String hook(@Nullable String url) {
    String lower = url == null ? "" : url.strip().toLowerCase(Locale.ROOT);
    boolean hasScheme = lower.startsWith("http://") || lower.startsWith("https://");
    if (url == null || !hasScheme || HttpUrl.parse(url.strip()) == null) {
      String found =
          url == null ? "null" : hasScheme ? "one without a valid host and port" : "none in front";
      throw new IllegalArgumentException(
          "notifyHook: expected an address that starts with http:// or https://, found "
              + found
              + "; servers drop callbacks to anything else");
    }
    return url.strip();
  }
}
