package dev.mjproxy.client.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.mjproxy.client.json.JsonValueJsonAdapter;
import dev.mjproxy.client.json.Tolerance;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Texts. A number or boolean in place of a text is taken with all its digits, a whole number in
 * plain ones; nothing is trimmed.
 */
public final class StringJsonAdapter extends JsonAdapter<String> {
  /** For lists and maps; there is no state. */
  public static final StringJsonAdapter INSTANCE = new StringJsonAdapter();

  private StringJsonAdapter() {}

  @Override
  public @Nullable String fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable String value) throws IOException {
    write(out, value);
  }

  /** Reads a text; null for {@code null}. */
  public static @Nullable String read(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case NULL -> in.nextNull();
      case BOOLEAN -> tolerated(in, Boolean.toString(in.nextBoolean()));
      case NUMBER -> tolerated(in, plain(in.nextString()));
      case BEGIN_OBJECT -> named(in);
      case BEGIN_ARRAY ->
          ObjectMembers.isAbsent(in, JsonReader.Token.STRING) ? null : in.nextString();
      default -> in.nextString();
    };
  }

  /** The name of an object that stands where a text belongs, such as Discord's emoji. */
  private static @Nullable String named(JsonReader in) throws IOException {
    if (!Leniency.isAllowed(in)) {
      return in.nextString();
    }
    Leniency.report(in, Tolerance.Kind.WRONG_TYPE);
    return JsonValueJsonAdapter.read(in).member("name").text();
  }

  /**
   * The plain digits of an id that a script sent as a number, such as {@code 1.79e+15} or {@code
   * 17.0}.
   */
  private static String plain(String number) {
    if (Scalars.isWhole(number) || number.length() > Scalars.MAX_DIGITS) {
      return number;
    }
    try {
      return Scalars.wholeNumber(Scalars.decimal(number)).orElse(number);
    } catch (NumberFormatException e) { // an exponent beyond 32 bits
      return number;
    }
  }

  private static String tolerated(JsonReader in, String text) {
    Leniency.report(in, Tolerance.Kind.NUMBER_AS_TEXT);
    return text;
  }

  /** Writes the text as a JSON string. */
  public static void write(JsonWriter out, @Nullable String value) throws IOException {
    out.value(value);
  }
}
