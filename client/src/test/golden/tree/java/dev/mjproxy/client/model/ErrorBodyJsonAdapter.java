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

final class ErrorBodyJsonAdapter extends JsonAdapter<ErrorBody> {
  static final JsonAdapter<ErrorBody> INSTANCE = new ErrorBodyJsonAdapter();

  static final JsonReader.Options NAMES =
      JsonReader.Options.of(
          "error",
          "code");

  @Override
  public @Nullable ErrorBody fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable ErrorBody value) throws IOException {
    write(out, value);
  }

  static @Nullable ErrorBody read(JsonReader in) throws IOException {
    if (ObjectMembers.isAbsent(in, JsonReader.Token.BEGIN_OBJECT)) {
      return null;
    }
    JsonValue error = null;
    JsonValue code = null;
    Map<String, JsonValue> extra = null;
    in.beginObject();
    while (in.hasNext()) {
      switch (in.selectName(NAMES) + 1) {
        case 1 -> error = JsonValueJsonAdapter.read(in);
        case 2 -> code = JsonValueJsonAdapter.read(in);
        default -> extra = ObjectMembers.readUnknown(in, extra);
      }
    }
    in.endObject();
    return new ErrorBody(
        error,
        code,
        extra);
  }

  static void write(JsonWriter out, @Nullable ErrorBody value) throws IOException {
    if (value == null) {
      out.nullValue();
      return;
    }
    out.beginObject();
    JsonValueJsonAdapter.write(out.name("error"), value.error());
    JsonValueJsonAdapter.write(out.name("code"), value.code());
    ObjectMembers.writeUnknown(out, value.extra());
    out.endObject();
  }
}
