package dev.mjproxy.mock.internal.operation;

import java.util.Base64;
import java.util.Locale;

/** Reads data URLs, whose form was checked before. */
final class DataUrl {
  private DataUrl() {}

  /** The file extension of its media type, such as {@code png}. */
  static String extension(String url) {
    String mediaType = mediaType(url);
    String subtype = mediaType.substring(mediaType.indexOf('/') + 1).toLowerCase(Locale.ROOT);
    return subtype.equals("jpeg") ? "jpg" : subtype.replaceAll("[^a-z0-9]", "");
  }

  /** Its media type, such as {@code image/png}. */
  static String mediaType(String url) {
    int end = url.indexOf(';');
    return end < 0 ? "application/octet-stream" : url.substring("data:".length(), end);
  }

  /** Its bytes. */
  static byte[] bytes(String url) {
    return Base64.getMimeDecoder().decode(url.substring(url.indexOf(',') + 1));
  }
}
