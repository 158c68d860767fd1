package dev.mjproxy.client.internal.json;

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
    return switch (in.peek()) {
      case NULL -> in.nextNull();
      case NUMBER -> number(in);
      default -> Scalars.read(in, "a number", Scalars::decimal);
    };
  }

  private static @Nullable BigDecimal number(JsonReader in) throws IOException {
    String digits = in.nextString();
    try {
      return Scalars.decimal(digits);
    } catch (NumberFormatException e) {
      Scalars.tolerate(in, Scalars.wrong(in, "a number", digits, e));
      return null;
    }
  }

  /** Writes the number as a JSON number. */
  public static void write(JsonWriter out, @Nullable BigDecimal value) throws IOException {
    out.value(value);
  }
}
