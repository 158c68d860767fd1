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

final class HangRequestJsonAdapter extends JsonAdapter<HangRequest> {
  static final JsonAdapter<HangRequest> INSTANCE = new HangRequestJsonAdapter();

  static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "title",
          "scans",
          "kinds",
          "insured",
          "notifyHook");

  @Override
  public @Nullable HangRequest fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable HangRequest value) throws IOException {
    write(out, value);
  }

  static @Nullable HangRequest read(JsonReader in) throws IOException {
    if (ObjectMembers.isAbsent(in, JsonReader.Token.BEGIN_OBJECT)) {
      return null;
    }
    String title = null;
    List<String> scans = null;
    List<WallKind> kinds = List.of();
    Boolean insured = null;
    String notifyHook = null;
    Map<String, JsonValue> extra = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(NAMES) + 1) {
        case 1 -> title = StringJsonAdapter.read(in);
        case 2 -> scans = ListJsonAdapter.read(in, StringJsonAdapter.INSTANCE);
        case 3 -> kinds = ListJsonAdapter.readOptional(in, WallKindJsonAdapter.INSTANCE);
        case 4 -> insured = BooleanJsonAdapter.read(in);
        case 5 -> notifyHook = StringJsonAdapter.read(in);
        default -> extra = ObjectMembers.readUnknown(in, extra);
      }
    }
    title = ObjectMembers.require(in, "title", title, "");
    scans = ObjectMembers.require(in, "scans", scans, List.of());
    in.endObject();
    return new HangRequest(
        title,
        scans,
        kinds,
        insured,
        notifyHook,
        extra);
  }

  static void write(JsonWriter out, @Nullable HangRequest value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    StringJsonAdapter.write(out.name("title"), value.title());
    ListJsonAdapter.write(out, "scans", value.scans(), StringJsonAdapter.INSTANCE);
    ListJsonAdapter.writeOptional(out, "kinds", value.kinds(), WallKindJsonAdapter.INSTANCE);
    BooleanJsonAdapter.write(out.name("insured"), value.insured());
    StringJsonAdapter.write(out.name("notifyHook"), value.notifyHook());
    ObjectMembers.writeUnknown(out, value.extra());
    out.endObject();
  }
}
