package dev.mjproxy.client.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers that fit a {@code long}. A text with such a number is taken too, an empty one is
 * absent.
 */
public final class LongJsonAdapter {
  private LongJsonAdapter() {}

  /**
   * Reads the number; null for {@code null} and blank text.
   *
   * @throws JsonDataException for anything else, naming what was found and its path
   */
  public static @Nullable Long read(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case NULL -> in.nextNull();
      case STRING -> parse(in.nextString(), in);
      default -> in.nextLong();
    };
  }

  private static @Nullable Long parse(String text, JsonReader in) {
    if (text.isBlank()) {
      Tolerance.report(in, Tolerance.Kind.EMPTY_AS_ABSENT);
      return null;
    }
    try {
      Long value = Long.valueOf(text.strip());
      Tolerance.report(in, Tolerance.Kind.TEXT_AS_NUMBER);
      return value;
    } catch (NumberFormatException e) {
      throw new JsonDataException(
          "Expected a long but was \"" + text + "\" at path " + in.getPath(), e);
    }
  }

  /** Writes the number as a JSON number. */
  public static void write(JsonWriter out, @Nullable Long value) throws IOException {
    out.value(value);
  }
}
