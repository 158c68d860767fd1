package dev.mjproxy.client.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers and booleans that stand as something else in the JSON. */
final class Scalars {
  /** As many characters of a number as are read. */
  static final int MAX_DIGITS = 1_000;

  private static final int LONG_DIGITS = 18;
  private static final int MAX_WHOLE_DIGITS = 40;
  private static final int SHOWN = 60;

  private Scalars() {}

  /**
   * Reads a text that spells the value; null for a blank one. What cannot be read is absent for a
   * lenient reader ({@link Tolerance#listen}): a member that nobody may need must not cost the
   * rest.
   *
   * @param kind such as {@code an int}, for the message
   * @throws JsonDataException for the rest when the reader is not lenient
   */
  static <T> @Nullable T read(JsonReader in, String kind, Function<String, T> parse)
      throws IOException {
    if (in.peek() != JsonReader.Token.STRING) {
      JsonDataException wrong = wrong(in, kind, in.peek().toString(), null);
      skip(in, wrong);
      return null;
    }
    String text = in.nextString();
    if (text.isBlank()) {
      Tolerance.report(in, Tolerance.Kind.EMPTY_AS_ABSENT);
      return null;
    }
    try {
      T value = parse.apply(text.strip());
      Tolerance.report(in, Tolerance.Kind.TEXT_AS_NUMBER);
      return value;
    } catch (IllegalArgumentException e) {
      tolerate(in, wrong(in, kind, '"' + text + '"', e));
      return null;
    }
  }

  /** The plain digits of a number without a fraction; empty where there is one, or too many. */
  static Optional<String> wholeNumber(BigDecimal number) {
    long digits = (long) number.precision() - number.scale();
    if (digits > MAX_WHOLE_DIGITS || number.scale() > MAX_DIGITS) {
      return Optional.empty();
    }
    try {
      return Optional.of(number.toBigIntegerExact().toString());
    } catch (ArithmeticException e) { // a fraction
      return Optional.empty();
    }
  }

  /** Whether this is a whole number of so few digits that it surely fits a long. */
  static boolean isShort(String digits) {
    return digits.length() <= LONG_DIGITS && isWhole(digits);
  }

  /** Whether there are only digits and signs, that is, neither a fraction nor an exponent. */
  static boolean isWhole(String digits) {
    for (int i = 0; i < digits.length(); i++) {
      char c = digits.charAt(i);
      if (c != '-' && (c < '0' || c > '9')) {
        return false;
      }
    }
    return true;
  }

  /**
   * The number in these characters.
   *
   * @throws NumberFormatException also when there are more of them than anybody means: reading them
   *     takes time in the square of their number
   */
  static BigDecimal decimal(String digits) {
    if (digits.length() > MAX_DIGITS) {
      throw new NumberFormatException("more than " + MAX_DIGITS + " characters");
    }
    return new BigDecimal(digits);
  }

  /** Takes the value that could not be read from a lenient reader. */
  static void skip(JsonReader in, JsonDataException wrong) throws IOException {
    tolerate(in, wrong);
    in.skipValue();
  }

  static void tolerate(JsonReader in, JsonDataException wrong) {
    if (!Tolerance.isLenient(in)) {
      throw wrong;
    }
    Tolerance.report(in, Tolerance.Kind.WRONG_TYPE);
  }

  static JsonDataException wrong(
      JsonReader in, String kind, String found, @Nullable Throwable cause) {
    return new JsonDataException(
        "Expected " + kind + " but was " + shortened(found) + " at path " + in.getPath(), cause);
  }

  private static String shortened(String found) {
    return found.length() <= SHOWN
        ? found
        : found.substring(0, SHOWN) + "… (" + found.length() + " characters)";
  }
}
