// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.mjproxy.client.internal.json.IntegerJsonAdapter;
import dev.mjproxy.client.internal.json.ObjectMembers;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

final class FrameStyleJsonAdapter extends JsonAdapter<FrameStyle> {
  static final JsonAdapter<FrameStyle> INSTANCE = new FrameStyleJsonAdapter();

  @Override
  public @Nullable FrameStyle fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable FrameStyle value) throws IOException {
    write(out, value);
  }

  static @Nullable FrameStyle read(JsonReader in) throws IOException {
    Integer value = IntegerJsonAdapter.read(in);
    return value == null ? null : FrameStyle.of(value);
  }

  /** The value of a required member; a stand-in, or an error, where it was read as absent. */
  static FrameStyle require(JsonReader in, String name, @Nullable FrameStyle value) {
    return ObjectMembers.require(in, name, value, null);
  }

  static void write(JsonWriter out, @Nullable FrameStyle value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else {
      out.value(value.value());
    }
  }
}
