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

final class VerdictJsonAdapter extends JsonAdapter<Verdict> {
  static final JsonAdapter<Verdict> INSTANCE = new VerdictJsonAdapter();

  static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "code",
          "description",
          "result");

  @Override
  public @Nullable Verdict fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable Verdict value) throws IOException {
    write(out, value);
  }

  static @Nullable Verdict read(JsonReader in) throws IOException {
    if (ObjectMembers.isAbsent(in, JsonReader.Token.BEGIN_OBJECT)) {
      return null;
    }
    Integer code = null;
    String description = null;
    String result = null;
    Map<String, JsonValue> extra = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(NAMES) + 1) {
        case 1 -> code = IntegerJsonAdapter.read(in);
        case 2 -> description = StringJsonAdapter.read(in);
        case 3 -> result = StringJsonAdapter.read(in);
        default -> extra = ObjectMembers.readUnknown(in, extra);
      }
    }
    code = ObjectMembers.require(in, "code", code, 0);
    description = ObjectMembers.require(in, "description", description, "");
    in.endObject();
    return new Verdict(
        code,
        description,
        result,
        extra);
  }

  static void write(JsonWriter out, @Nullable Verdict value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    IntegerJsonAdapter.write(out.name("code"), value.code());
    StringJsonAdapter.write(out.name("description"), value.description());
    StringJsonAdapter.write(out.name("result"), value.result());
    ObjectMembers.writeUnknown(out, value.extra());
    out.endObject();
  }
}
