package dev.mjproxy.client.internal.json;

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
      case BOOLEAN -> in.nextBoolean();
      default -> Scalars.read(in, "a boolean", BooleanJsonAdapter::parse);
    };
  }

  private static Boolean parse(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /** Writes the boolean as a JSON literal. */
  public static void write(JsonWriter out, @Nullable Boolean value) throws IOException {
    out.value(value);
  }
}
