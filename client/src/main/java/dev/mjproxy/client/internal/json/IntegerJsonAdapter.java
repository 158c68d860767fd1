package dev.mjproxy.client.internal.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers that fit an {@code int}. A text with such a number is taken too, an empty one is
 * absent.
 */
public final class IntegerJsonAdapter {
  private IntegerJsonAdapter() {}

  /**
   * Reads the number; null for {@code null} and blank text.
   *
   * @throws JsonDataException for anything else, naming what was found and its path; a lenient
   *     reader takes that as absent
   */
  public static @Nullable Integer read(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case NULL -> in.nextNull();
      case NUMBER -> number(in);
      default -> Scalars.read(in, "an int", Integer::valueOf);
    };
  }

  private static @Nullable Integer number(JsonReader in) throws IOException {
    String digits = in.nextString();
    try {
      return Scalars.isShort(digits)
          ? Math.toIntExact(Long.parseLong(digits))
          : Scalars.decimal(digits).intValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      Scalars.tolerate(in, Scalars.wrong(in, "an int", digits, e));
      return null;
    }
  }

  /** Writes the number as a JSON number. */
  public static void write(JsonWriter out, @Nullable Integer value) throws IOException {
    out.value(value);
  }
}
