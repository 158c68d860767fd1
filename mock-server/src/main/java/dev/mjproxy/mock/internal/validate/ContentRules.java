package dev.mjproxy.mock.internal.validate;

import dev.mjproxy.openapi.CheckedRequest;
import dev.mjproxy.openapi.Operation;
import dev.mjproxy.openapi.Requirement;
import dev.mjproxy.openapi.Violation;
import dev.mjproxy.openapi.profile.ParsingAxis;
import dev.mjproxy.openapi.profile.ParsingAxis.Base64Check;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Rules for the content of request bodies that no schema of the spec states. */
final class ContentRules {
  /** The rule that the data of pictures is base64. */
  static final String BASE64 = "base64";

  /** The rule that {@code dimensions} has a value. */
  static final String VALUE = "value";

  private static final List<String> PICTURES =
      List.of("base64", "base64Array", "maskBase64", "sourceBase64", "targetBase64");

  /** By operation, pairs of fields of which one is enough where a server knows both. */
  private static final Map<String, List<List<String>>> ALTERNATIVES =
      Map.of(
          "submitDescribe",
          List.of(List.of("base64", "link")),
          "swapFace",
          List.of(List.of("sourceBase64", "sourceUrl"), List.of("targetBase64", "targetUrl")));

  private static final String DIMENSIONS = "dimensions";
  private static final int SHOWN_CHARACTERS = 20;

  private final ParsingAxis parsing;

  /**
   * @param parsing what the server demands
   */
  ContentRules(ParsingAxis parsing) {
    this.parsing = parsing;
  }

  /** Whether it is the dimensions of a blend that are wrong, which servers never call missing. */
  static boolean isDimensions(Violation violation) {
    return violation.pointer().equals("/" + DIMENSIONS);
  }

  /** The first rule that a body breaks; empty if it breaks none. */
  List<Violation> broken(Operation operation, CheckedRequest request) {
    if (lacksDimensions(request) && operation.hasRequestMember(DIMENSIONS)) {
      return List.of(
          new Violation(
              Requirement.MUST,
              VALUE,
              "/" + DIMENSIONS,
              "one of PORTRAIT, SQUARE, LANDSCAPE",
              request.leftOut().contains(DIMENSIONS)
                  ? "a field without a value"
                  : "no such field"));
    }
    Optional<Violation> neither = neitherOfTwo(operation, request);
    if (neither.isPresent()) {
      return List.of(neither.get());
    }
    return parsing.base64() == Base64Check.UNCHECKED ? List.of() : pictures(operation, request);
  }

  private static Optional<Violation> neitherOfTwo(Operation operation, CheckedRequest request) {
    return ALTERNATIVES.getOrDefault(operation.operationId(), List.of()).stream()
        .filter(pair -> pair.stream().allMatch(operation::hasRequestMember))
        .filter(pair -> pair.stream().noneMatch(request.body()::has))
        .map(
            pair ->
                new Violation(
                    Requirement.MUST,
                    "required",
                    "/" + pair.get(0),
                    String.join(" or ", pair),
                    "neither"))
        .findFirst();
  }

  private static List<Violation> pictures(Operation operation, CheckedRequest request) {
    for (String name : PICTURES) {
      if (request.body().has(name) && operation.hasRequestMember(name)) {
        List<Violation> broken = pictures("/" + name, request.body().path(name)).limit(1).toList();
        if (!broken.isEmpty()) {
          return broken;
        }
      }
    }
    return List.of();
  }

  private boolean lacksDimensions(CheckedRequest request) {
    return switch (parsing.dimensions()) {
      case OPTIONAL -> false;
      case NOT_NULL -> request.leftOut().contains(DIMENSIONS);
      case REQUIRED -> !request.body().has(DIMENSIONS);
    };
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
        new Violation(Requirement.MUST, BASE64, pointer, "base64 after the comma", found));
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
