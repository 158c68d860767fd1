package dev.mjproxy.openapi;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON strictly: UTF-8, one value, no duplicate names, numbers with all their digits. */
final class Json {
  private static final int SHOWN_CHARACTERS = 80;
  private static final String BYTE_ORDER_MARK = "\uFEFF";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /**
   * The value; a missing node if there is nothing but white space. A byte order mark is skipped, as
   * RFC 8259 §8.1 allows.
   *
   * @throws JacksonException if the bytes are no JSON value in UTF-8
   */
  static JsonNode read(byte[] bytes) {
    // By default the parser also accepts UTF-16 and UTF-32.
    String text = utf8(bytes);
    try {
      return MAPPER.readTree(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text);
    } catch (NumberFormatException e) {
      // The parser throws another exception for an exponent with more digits than an int.
      throw new StreamReadException(null, "A number out of range", e);
    }
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new StreamReadException(null, "Bytes that are not UTF-8", e);
    }
  }

  /** Place and cause of a parse error, in one line and without the parser's class names. */
  static String problem(JacksonException e) {
    String reason = e.getOriginalMessage();
    if (reason.startsWith("Trailing token")) {
      reason = "More text after the end of the value";
    }
    // YAML problems come in several lines, indented where they only repeat the text.
    reason =
        reason
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith(" "))
            .collect(Collectors.joining(", "))
            .replaceAll(", from `[^`]*`| \\(start marker at \\[.*?\\]\\)", "");
    return e.getLocation() == null || e.getLocation().getLineNr() < 1
        ? reason
        : "%s (line %d, column %d)"
            .formatted(reason, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  /** The value as JSON text, shortened to a length that fits a message. */
  static String show(JsonNode value) {
    return value.isMissingNode() ? "nothing" : shorten(value.toString());
  }

  /** The text in one line, shortened, control characters replaced by blanks. */
  static String shorten(String text) {
    if (text.length() <= SHOWN_CHARACTERS) {
      return oneLine(text);
    }
    int end = SHOWN_CHARACTERS;
    if (Character.isHighSurrogate(text.charAt(end - 1))) {
      end--;
    }
    return oneLine(text.substring(0, end)) + "… (" + text.length() + " characters)";
  }

  private static String oneLine(String text) {
    return text.replaceAll("[\\s\\p{Cntrl}]+", " ");
  }
}
