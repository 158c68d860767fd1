package dev.mjproxy.client.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Booleans. The texts "true" and "false" are taken too, an empty one is absent. */
public final class BooleanJsonAdapter {
  private BooleanJsonAdapter() {}

  /**
   * Reads the boolean; null for {@code null} and blank text.
   *
   * @throws JsonDataException for anything else, naming what was found and its path
   */
  public static @Nullable Boolean read(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case NULL -> in.nextNull();
      case STRING -> parse(in.nextString(), in);
      default -> in.nextBoolean();
    };
  }

  private static @Nullable Boolean parse(String text, JsonReader in) {
    Tolerance.report(
        in, text.isBlank() ? Tolerance.Kind.EMPTY_AS_ABSENT : Tolerance.Kind.TEXT_AS_NUMBER);
    return switch (text.strip().toLowerCase(Locale.ROOT)) {
      case "" -> null;
      case "true" -> true;
      case "false" -> false;
      default ->
          throw new JsonDataException(
              "Expected a boolean but was \"" + text + "\" at path " + in.getPath());
    };
  }

  /** Writes the boolean as a JSON literal. */
  public static void write(JsonWriter out, @Nullable Boolean value) throws IOException {
    out.value(value);
  }
}
