package dev.mjproxy.openapi;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads JSON strictly: one value, no duplicate names, numbers with all their digits. */
final class Json {
  private static final int SHOWN_CHARACTERS = 80;

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .build();

  private Json() {}

  /**
   * @throws JacksonException if the bytes are no JSON value
   */
  static JsonNode read(byte[] bytes) {
    return MAPPER.readTree(bytes);
  }

  /** Where and why reading failed, in one line and without the parser's class names. */
  static String problem(JacksonException e) {
    String reason = e.getOriginalMessage();
    int end = reason.indexOf('\n');
    String line = end < 0 ? reason : reason.substring(0, end);
    return e.getLocation() == null
        ? line
        : "%s (line %d, column %d)"
            .formatted(line, e.getLocation().getLineNr(), e.getLocation().getColumnNr());
  }

  /** The value as JSON text, shortened to a length that fits a message. */
  static String show(JsonNode value) {
    return shorten(value.toString());
  }

  static String shorten(String text) {
    return text.length() <= SHOWN_CHARACTERS
        ? text
        : text.substring(0, SHOWN_CHARACTERS) + "… (" + text.length() + " characters)";
  }
}
