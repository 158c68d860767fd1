package dev.mjproxy.client.internal.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import dev.mjproxy.client.json.Tolerance;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads numbers and booleans that a server sends as text, and bounds their length. */
public final class Scalars {
  /** Numbers with more characters are not parsed. */
  public static final int MAX_DIGITS = 1_000;

  private static final int LONG_DIGITS = 18;
  private static final int MAX_WHOLE_DIGITS = 40;
  private static final int SHOWN = 60;

  private Scalars() {}

  /**
   * Reads a text that spells the value; null for a blank one. What cannot be read is absent for a
   * lenient reader ({@link Leniency#allow}): one bad member must not make the whole response
   * unreadable.
   *
   * @param kind such as {@code an int}, for the message
   * @throws JsonDataException for the rest when the reader is not lenient
   */
  public static <T> @Nullable T read(JsonReader in, String kind, Function<String, T> parse)
      throws IOException {
    if (in.peek() != JsonReader.Token.STRING) {
      JsonDataException wrong = wrong(in, kind, in.peek().toString(), null);
      skip(in, wrong);
      return null;
    }
    String text = in.nextString();
    if (text.isBlank()) {
      Leniency.report(in, Tolerance.Kind.EMPTY_AS_ABSENT);
      return null;
    }
    try {
      T value = parse.apply(text.strip());
      Leniency.report(in, Tolerance.Kind.TEXT_AS_NUMBER);
      return value;
    } catch (IllegalArgumentException e) {
      tolerate(in, wrong(in, kind, '"' + text + '"', e));
      return null;
    }
  }

  /** The plain digits of a number without a fraction; empty where there is one, or too many. */
  public static Optional<String> wholeNumber(BigDecimal number) {
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
  public static boolean isShort(String digits) {
    return digits.length() <= LONG_DIGITS && isWhole(digits);
  }

  /** Whether there are only digits and signs, that is, neither a fraction nor an exponent. */
  public static boolean isWhole(String digits) {
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
   * @throws NumberFormatException also for more than 1,000 characters, since parsing takes
   *     quadratic time
   */
  public static BigDecimal decimal(String digits) {
    if (digits.length() > MAX_DIGITS) {
      throw new NumberFormatException("more than " + MAX_DIGITS + " characters");
    }
    return new BigDecimal(digits);
  }

  /** Skips a value that could not be read; throws unless the reader is lenient. */
  public static void skip(JsonReader in, JsonDataException wrong) throws IOException {
    tolerate(in, wrong);
    in.skipValue();
  }

  public static void tolerate(JsonReader in, JsonDataException wrong) {
    if (!Leniency.isAllowed(in)) {
      throw wrong;
    }
    Leniency.report(in, Tolerance.Kind.WRONG_TYPE);
  }

  public static JsonDataException wrong(
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
