package dev.mjproxy.client.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Numbers and booleans that stand as something else in the JSON. */
final class Scalars {
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

  /** Takes the value that could not be read from a lenient reader. */
  static void skip(JsonReader in, JsonDataException wrong) throws IOException {
    tolerate(in, wrong);
    in.skipValue();
  }

  private static void tolerate(JsonReader in, JsonDataException wrong) {
    if (!Tolerance.isLenient(in)) {
      throw wrong;
    }
    Tolerance.report(in, Tolerance.Kind.WRONG_TYPE);
  }

  static JsonDataException wrong(
      JsonReader in, String kind, String found, @Nullable Throwable cause) {
    return new JsonDataException(
        "Expected " + kind + " but was " + found + " at path " + in.getPath(), cause);
  }
}
