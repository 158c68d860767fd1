// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.mjproxy.client.json.BigDecimalJsonAdapter;
import dev.mjproxy.client.json.BooleanJsonAdapter;
import dev.mjproxy.client.json.IntegerJsonAdapter;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.JsonValueJsonAdapter;
import dev.mjproxy.client.json.ListJsonAdapter;
import dev.mjproxy.client.json.LongJsonAdapter;
import dev.mjproxy.client.json.MapJsonAdapter;
import dev.mjproxy.client.json.Members;
import dev.mjproxy.client.json.StringJsonAdapter;
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
    if (Members.isAbsent(in, JsonReader.Token.BEGIN_OBJECT)) {
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
        default -> extra = Members.readUnknown(in, extra);
      }
    }
    code = Members.require(in, "code", code, 0);
    description = Members.require(in, "description", description, "");
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
    Members.writeUnknown(out, value.extra());
    out.endObject();
  }
}
