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

final class WallJsonAdapter extends JsonAdapter<Wall> {
  static final JsonAdapter<Wall> INSTANCE = new WallJsonAdapter();

  static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "style",
          "gilder",
          "picture",
          "free");

  @Override
  public @Nullable Wall fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable Wall value) throws IOException {
    write(out, value);
  }

  static @Nullable Wall read(JsonReader in) throws IOException {
    if (ObjectMembers.isAbsent(in, JsonReader.Token.BEGIN_OBJECT)) {
      return null;
    }
    FrameStyle style = null;
    String gilder = null;
    Picture picture = null;
    Boolean free = null;
    Map<String, JsonValue> extra = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(NAMES) + 1) {
        case 1 -> style = FrameStyleJsonAdapter.read(in);
        case 2 -> gilder = StringJsonAdapter.read(in);
        case 3 -> picture = PictureJsonAdapter.read(in);
        case 4 -> free = BooleanJsonAdapter.read(in);
        default -> extra = ObjectMembers.readUnknown(in, extra);
      }
    }
    style = FrameStyleJsonAdapter.require(in, "style", style);
    picture = ObjectMembers.require(in, "picture", picture, null);
    in.endObject();
    return new Wall(
        style,
        gilder,
        picture,
        free,
        extra);
  }

  static void write(JsonWriter out, @Nullable Wall value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    FrameStyleJsonAdapter.write(out.name("style"), value.style());
    StringJsonAdapter.write(out.name("gilder"), value.gilder());
    PictureJsonAdapter.write(out.name("picture"), value.picture());
    BooleanJsonAdapter.write(out.name("free"), value.free());
    ObjectMembers.writeUnknown(out, value.extra());
    out.endObject();
  }
}
