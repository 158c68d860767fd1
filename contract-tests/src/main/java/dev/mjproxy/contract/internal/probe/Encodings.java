package dev.mjproxy.contract.internal.probe;

import java.util.Locale;
import java.util.stream.Collectors;

/** Encodes bytes as hex, decimal and base64 text. */
final class Encodings {
  private Encodings() {}

  /** Two lower-case digits for each byte. */
  static String hex(String bytes) {
    return bytes
        .chars()
        .mapToObj(one -> "%02x".formatted(one))
        .collect(Collectors.joining())
        .toLowerCase(Locale.ROOT);
  }

  /** Numbers with commas between them, as a list of bytes in JSON. */
  static String decimal(String bytes) {
    return bytes.chars().mapToObj(Integer::toString).collect(Collectors.joining(","));
  }
}
