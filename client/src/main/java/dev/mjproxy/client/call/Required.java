package dev.mjproxy.client.call;

import java.util.List;

/** Checks what is required, before anything is sent. */
final class Required {
  private static final int SHOWN = 30;

  private Required() {}

  static String text(String name, String value) {
    if (value.isBlank()) {
      throw new IllegalArgumentException(name + ": expected a text, found a blank one");
    }
    return value;
  }

  static String dataUrl(String name, String value) {
    if (!value.startsWith("data:image/") || !value.contains(";base64,")) {
      throw new IllegalArgumentException(
          name
              + ": expected a data URL such as data:image/png;base64,…, found '"
              + value.substring(0, Math.min(SHOWN, value.length()))
              + "'; DataUrl.of(path) makes one");
    }
    return value;
  }

  static List<String> dataUrls(String name, List<String> values) {
    values.forEach(value -> dataUrl(name, value));
    return values;
  }
}
