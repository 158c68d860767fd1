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

final class PictureJsonAdapter extends JsonAdapter<Picture> {
  static final JsonAdapter<Picture> INSTANCE = new PictureJsonAdapter();

  static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "id",
          "kind",
          "hungAt",
          "soldAt",
          "price",
          "height",
          "frames",
          "labels",
          "properties",
          "link",
          "class",
          "size-hint",
          "notes");

  @Override
  public @Nullable Picture fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable Picture value) throws IOException {
    write(out, value);
  }

  static @Nullable Picture read(JsonReader in) throws IOException {
    if (ObjectMembers.isAbsent(in, JsonReader.Token.BEGIN_OBJECT)) {
      return null;
    }
    String id = null;
    WallKind kind = null;
    long hungAtMillis = LongJsonAdapter.ABSENT;
    Long soldAtMillis = null;
    BigDecimal price = null;
    Integer height = null;
    List<Frame> frames = null;
    List<String> labels = List.of();
    PictureProperties properties = null;
    String link = null;
    String propertyClass = null;
    String sizeHint = null;
    Map<String, JsonValue> notes = Map.of();
    Map<String, JsonValue> extra = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(NAMES) + 1) {
        case 1 -> id = StringJsonAdapter.read(in);
        case 2 -> kind = WallKindJsonAdapter.read(in);
        case 3 -> hungAtMillis = LongJsonAdapter.readRequired(in);
        case 4 -> soldAtMillis = LongJsonAdapter.read(in);
        case 5 -> price = BigDecimalJsonAdapter.read(in);
        case 6 -> height = IntegerJsonAdapter.read(in);
        case 7 -> frames = ListJsonAdapter.read(in, FrameJsonAdapter.INSTANCE);
        case 8 -> labels = ListJsonAdapter.readOptional(in, StringJsonAdapter.INSTANCE);
        case 9 -> properties = PicturePropertiesJsonAdapter.read(in);
        case 10 -> link = StringJsonAdapter.read(in);
        case 11 -> propertyClass = StringJsonAdapter.read(in);
        case 12 -> sizeHint = StringJsonAdapter.read(in);
        case 13 -> notes = MapJsonAdapter.readOptional(in, JsonValueJsonAdapter.INSTANCE);
        default -> extra = ObjectMembers.readUnknown(in, extra);
      }
    }
    id = ObjectMembers.require(in, "id", id, "");
    kind = WallKindJsonAdapter.require(in, "kind", kind);
    hungAtMillis = LongJsonAdapter.require(in, "hungAt", hungAtMillis);
    frames = ObjectMembers.require(in, "frames", frames, List.of());
    in.endObject();
    return new Picture(
        id,
        kind,
        hungAtMillis,
        soldAtMillis,
        price,
        height,
        frames,
        labels,
        properties,
        link,
        propertyClass,
        sizeHint,
        notes,
        extra);
  }

  static void write(JsonWriter out, @Nullable Picture value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    StringJsonAdapter.write(out.name("id"), value.id());
    WallKindJsonAdapter.write(out.name("kind"), value.kind());
    LongJsonAdapter.write(out.name("hungAt"), value.hungAtMillis());
    LongJsonAdapter.write(out.name("soldAt"), value.soldAtMillis());
    BigDecimalJsonAdapter.write(out.name("price"), value.price());
    IntegerJsonAdapter.write(out.name("height"), value.height());
    ListJsonAdapter.write(out, "frames", value.frames(), FrameJsonAdapter.INSTANCE);
    ListJsonAdapter.writeOptional(out, "labels", value.labels(), StringJsonAdapter.INSTANCE);
    PicturePropertiesJsonAdapter.write(out.name("properties"), value.properties());
    StringJsonAdapter.write(out.name("link"), value.link());
    StringJsonAdapter.write(out.name("class"), value.propertyClass());
    StringJsonAdapter.write(out.name("size-hint"), value.sizeHint());
    MapJsonAdapter.writeOptional(out, "notes", value.notes(), JsonValueJsonAdapter.INSTANCE);
    ObjectMembers.writeUnknown(out, value.extra());
    out.endObject();
  }
}
