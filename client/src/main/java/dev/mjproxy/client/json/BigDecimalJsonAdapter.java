package dev.mjproxy.client.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Numbers with a fraction. A text with a number is taken too, an empty one is absent. */
public final class BigDecimalJsonAdapter {
  private BigDecimalJsonAdapter() {}

  /**
   * Reads the number with all its digits; null for {@code null} and blank text.
   *
   * @throws JsonDataException for anything else, naming what was found and its path
   */
  public static @Nullable BigDecimal read(JsonReader in) throws IOException {
    if (in.peek() == JsonReader.Token.NULL) {
      return in.nextNull();
    }
    boolean isText = in.peek() == JsonReader.Token.STRING;
    String text = in.nextString();
    if (text.isBlank()) {
      Tolerance.report(in, Tolerance.Kind.EMPTY_AS_ABSENT);
      return null;
    }
    try {
      BigDecimal value = new BigDecimal(text.strip());
      if (isText) {
        Tolerance.report(in, Tolerance.Kind.TEXT_AS_NUMBER);
      }
      return value;
    } catch (NumberFormatException e) {
      throw new JsonDataException(
          "Expected a number but was \"" + text + "\" at path " + in.getPath(), e);
    }
  }

  /** Writes the number as a JSON number. */
  public static void write(JsonWriter out, @Nullable BigDecimal value) throws IOException {
    out.value(value);
  }
}
