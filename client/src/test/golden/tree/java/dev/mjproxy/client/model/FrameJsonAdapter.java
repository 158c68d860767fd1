// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.mjproxy.client.internal.json.BigDecimalJsonAdapter;
import dev.mjproxy.client.internal.json.BooleanJsonAdapter;
import dev.mjproxy.client.internal.json.IntegerJsonAdapter;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.JsonValueJsonAdapter;
import dev.mjproxy.client.internal.json.ListJsonAdapter;
import dev.mjproxy.client.internal.json.LongJsonAdapter;
import dev.mjproxy.client.internal.json.MapJsonAdapter;
import dev.mjproxy.client.internal.json.ObjectMembers;
import dev.mjproxy.client.internal.json.StringJsonAdapter;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

final class FrameJsonAdapter extends JsonAdapter<Frame> {
  static final JsonAdapter<Frame> INSTANCE = new FrameJsonAdapter();

  static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "style",
          "gilder");

  @Override
  public @Nullable Frame fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable Frame value) throws IOException {
    write(out, value);
  }

  static @Nullable Frame read(JsonReader in) throws IOException {
    if (ObjectMembers.isAbsent(in, JsonReader.Token.BEGIN_OBJECT)) {
      return null;
    }
    FrameStyle style = null;
    String gilder = null;
    Map<String, JsonValue> extra = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(NAMES) + 1) {
        case 1 -> style = FrameStyleJsonAdapter.read(in);
        case 2 -> gilder = StringJsonAdapter.read(in);
        default -> extra = ObjectMembers.readUnknown(in, extra);
      }
    }
    style = FrameStyleJsonAdapter.require(in, "style", style);
    in.endObject();
    return new Frame(
        style,
        gilder,
        extra);
  }

  static void write(JsonWriter out, @Nullable Frame value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    FrameStyleJsonAdapter.write(out.name("style"), value.style());
    StringJsonAdapter.write(out.name("gilder"), value.gilder());
    ObjectMembers.writeUnknown(out, value.extra());
    out.endObject();
  }
}
