package dev.mjproxy.client.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import java.io.IOException;
import java.util.Objects;
import okio.ByteString;
import org.jspecify.annotations.Nullable;

/** Reads one model from a text. */
public final class ModelJson {
  private ModelJson() {}

  /**
   * The model in a text, read as leniently as a response.
   *
   * @param model its name, for the message
   * @throws IllegalArgumentException when the text is anything but one JSON object
   */
  public static <T> T read(String json, String model, JsonAdapter<T> adapter) {
    Objects.requireNonNull(json, "json: expected a " + model + " as JSON, found null");
    JsonReader in = BoundedJson.reader(ByteString.encodeUtf8(json));
    Leniency.allow(in, tolerance -> {});
    try {
      T value = adapter.fromJson(in);
      if (value != null && in.peek() == JsonReader.Token.END_DOCUMENT) {
        return value;
      }
    } catch (IOException | JsonDataException e) {
      throw invalid(json, model, e);
    }
    throw invalid(json, model, null);
  }

  private static IllegalArgumentException invalid(
      String json, String model, @Nullable Exception cause) {
    return new IllegalArgumentException(
        model
            + ": expected one JSON object, found "
            + json.length()
            + " characters of something else"
            + (cause == null ? "" : ": " + cause.getMessage()),
        cause);
  }
}
