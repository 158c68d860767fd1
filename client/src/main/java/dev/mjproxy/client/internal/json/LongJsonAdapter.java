package dev.mjproxy.client.internal.json;

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
  /** Sentinel for a missing value; avoids boxing. */
  public static final long ABSENT = Long.MIN_VALUE;

  private LongJsonAdapter() {}

  /**
   * Reads the number; null for {@code null} and blank text.
   *
   * @throws JsonDataException for anything else, naming what was found and its path; a lenient
   *     reader takes that as absent
   */
  public static @Nullable Long read(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case NULL -> in.nextNull();
      case NUMBER -> number(in);
      default -> Scalars.read(in, "a long", Long::valueOf);
    };
  }

  private static @Nullable Long number(JsonReader in) throws IOException {
    long value = digits(in);
    return value == ABSENT ? null : value;
  }

  /** Not by {@code nextLong}, whose time is quadratic in the number of digits. */
  private static long digits(JsonReader in) throws IOException {
    String digits = in.nextString();
    try {
      return Scalars.isShort(digits)
          ? Long.parseLong(digits)
          : Scalars.decimal(digits).longValueExact();
    } catch (ArithmeticException | NumberFormatException e) {
      Scalars.tolerate(in, Scalars.wrong(in, "a long", digits, e));
      return ABSENT;
    }
  }

  /** As {@link #read}, with {@link #ABSENT} for {@code null} and blank text. */
  public static long readRequired(JsonReader in) throws IOException {
    if (in.peek() != JsonReader.Token.NUMBER) {
      Long value = read(in);
      return value == null ? ABSENT : value;
    }
    return digits(in);
  }

  /**
   * The value, or 0 for an absent one when the reader is lenient.
   *
   * @throws JsonDataException naming the member and its path when the reader is not
   */
  public static long require(JsonReader in, String name, long value) {
    return value == ABSENT ? ObjectMembers.require(in, name, null, 0L) : value;
  }

  /** Writes the number as a JSON number. */
  public static void write(JsonWriter out, long value) throws IOException {
    out.value(value);
  }

  /** The same, and {@code null} for an absent one. */
  public static void write(JsonWriter out, @Nullable Long value) throws IOException {
    out.value(value);
  }
}
