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

final class PicturePropertiesJsonAdapter extends JsonAdapter<PictureProperties> {
  static final JsonAdapter<PictureProperties> INSTANCE = new PicturePropertiesJsonAdapter();

  static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "channelId");

  @Override
  public @Nullable PictureProperties fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable PictureProperties value) throws IOException {
    write(out, value);
  }

  static @Nullable PictureProperties read(JsonReader in) throws IOException {
    if (ObjectMembers.isAbsent(in, JsonReader.Token.BEGIN_OBJECT)) {
      return null;
    }
    String channelId = null;
    Map<String, JsonValue> extra = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(NAMES) + 1) {
        case 1 -> channelId = StringJsonAdapter.read(in);
        default -> extra = ObjectMembers.readUnknown(in, extra);
      }
    }
    in.endObject();
    return new PictureProperties(
        channelId,
        extra);
  }

  static void write(JsonWriter out, @Nullable PictureProperties value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    StringJsonAdapter.write(out.name("channelId"), value.channelId());
    ObjectMembers.writeUnknown(out, value.extra());
    out.endObject();
  }
}
