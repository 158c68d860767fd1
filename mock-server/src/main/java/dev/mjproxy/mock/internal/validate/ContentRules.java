package dev.mjproxy.mock.internal.validate;

import dev.mjproxy.openapi.CheckedRequest;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.Requirement;
import dev.mjproxy.openapi.Violation;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules for the content of request bodies that no schema of the spec states. */
final class ContentRules {
  private static final List<String> PICTURES =
      List.of("base64", "base64Array", "maskBase64", "sourceBase64", "targetBase64");
  private static final String DIMENSIONS = "dimensions";
  private static final int SHOWN_CHARACTERS = 20;

  private ContentRules() {}

  /** The first rule that a body breaks; empty if it breaks none. */
  static Optional<Violation> broken(Operation operation, CheckedRequest request) {
    if (request.leftOut().contains(DIMENSIONS) && operation.hasRequestMember(DIMENSIONS)) {
      // Servers take a missing field for SQUARE and refuse one without a value (base contract §5).
      return Optional.of(
          new Violation(
              Requirement.MUST,
              "enum",
              "/" + DIMENSIONS,
              "one of PORTRAIT, SQUARE, LANDSCAPE, or the field left out",
              "a field without a value"));
    }
    return PICTURES.stream()
        .filter(name -> request.body().has(name) && operation.hasRequestMember(name))
        .flatMap(name -> pictures("/" + name, request.body().path(name)))
        .findFirst();
  }

  private static Stream<Violation> pictures(String pointer, JsonNode value) {
    return value.isArray()
        ? IntStream.range(0, value.size())
            .boxed()
            .flatMap(item -> pictures(pointer + "/" + item, value.get(item)))
        : picture(pointer, value.asString("")).stream();
  }

  private static Optional<Violation> picture(String pointer, String dataUrl) {
    int data = dataUrl.indexOf(',') + 1;
    if (isBase64(dataUrl, data)) {
      return Optional.empty();
    }
    String found = dataUrl.substring(data, Math.min(dataUrl.length(), data + SHOWN_CHARACTERS));
    return Optional.of(
        new Violation(Requirement.MUST, "base64", pointer, "base64 after the comma", found));
  }

  /**
   * Whether the rest of a text is base64. It is looked at and not decoded, since pictures are large
   * and most operations do not need their bytes. White space does not count, nor does it matter
   * whether the padding is there.
   */
  static boolean isBase64(String text, int from) {
    int digits = 0;
    int padding = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '=') {
        padding++;
      } else if (!Character.isWhitespace(c)) {
        if (padding > 0 || !isDigit(c)) {
          return false;
        }
        digits++;
      }
    }
    return padding == 0 ? digits % 4 != 1 : padding <= 2 && (digits + padding) % 4 == 0;
  }

  private static boolean isDigit(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '+'
        || c == '/';
  }
}
