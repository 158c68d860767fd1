// Generated from the OpenAPI document; edit that or the templates.
package dev.mjproxy.client.model;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.mjproxy.client.internal.json.StringJsonAdapter;
import dev.mjproxy.client.json.Tolerance;
import dev.mjproxy.client.internal.json.Leniency;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

final class WallKindJsonAdapter extends JsonAdapter<WallKind> {
  static final JsonAdapter<WallKind> INSTANCE = new WallKindJsonAdapter();

  private static final JsonReader.Options VALUES =
      JsonReader.Options.of("BRICK", "PLASTER_BOARD", "two-ply");

  @Override
  public @Nullable WallKind fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable WallKind value) throws IOException {
    write(out, value);
  }

  static @Nullable WallKind read(JsonReader in) throws IOException {
    int known = in.selectString(VALUES);
    if (known >= 0) {
      return WallKind.values().get(known);
    }
    String unknown = StringJsonAdapter.read(in);
    if (unknown == null) {
      return null;
    }
    Leniency.report(
        in, unknown.isEmpty() ? Tolerance.Kind.EMPTY_AS_ABSENT : Tolerance.Kind.UNKNOWN_VALUE);
    return unknown.isEmpty() ? null : new WallKind(unknown);
  }

  /** The value of a required member; a stand-in, or an error, where it was read as absent. */
  static WallKind require(JsonReader in, String name, @Nullable WallKind value) {
    if (value == null) {
      Leniency.report(in, Tolerance.Kind.REQUIRED_MEMBER_MISSING, name);
      return WallKind.ABSENT;
    }
    return value;
  }

  static void write(JsonWriter out, @Nullable WallKind value) throws IOException {
    if (value == null) {
      out.nullValue();
    } else {
      out.value(value.value());
    }
  }
}
