package dev.mjproxy.client.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.mjproxy.client.internal.json.ObjectMembers;
import dev.mjproxy.client.internal.json.Scalars;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads and writes any JSON; numbers never pass through a double. */
public final class JsonValueJsonAdapter extends JsonAdapter<JsonValue> {
  private static final int LONG_DIGITS = 18;

  /** For {@code Moshi.Builder.add}, lists and maps; there is no state. */
  public static final JsonValueJsonAdapter INSTANCE = new JsonValueJsonAdapter();

  private JsonValueJsonAdapter() {}

  @Override
  public JsonValue fromJson(JsonReader in) throws IOException {
    return read(in);
  }

  @Override
  public void toJson(JsonWriter out, @Nullable JsonValue value) throws IOException {
    write(out, value);
  }

  /** Reads the next value; JSON's {@code null} is {@link JsonValue#NULL}. */
  public static JsonValue read(JsonReader in) throws IOException {
    return switch (in.peek()) {
      case BEGIN_ARRAY -> array(in);
      case BEGIN_OBJECT -> object(in);
      case NUMBER -> number(in);
      case BOOLEAN -> JsonValue.wrap(in.nextBoolean());
      case NULL -> {
        in.nextNull();
        yield JsonValue.NULL;
      }
      default -> JsonValue.wrap(in.nextString());
    };
  }

  private static JsonValue array(JsonReader in) throws IOException {
    List<JsonValue> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      items.add(read(in));
    }
    in.endArray();
    return JsonValue.wrap(Collections.unmodifiableList(items));
  }

  private static JsonValue object(JsonReader in) throws IOException {
    Map<String, JsonValue> members = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      members.put(in.nextName(), read(in));
    }
    in.endObject();
    return JsonValue.wrap(ObjectMembers.frozen(members));
  }

  private static JsonValue number(JsonReader in) throws IOException {
    String digits = in.nextString();
    if (digits.length() > Scalars.MAX_DIGITS) {
      Scalars.tolerate(
          in,
          new JsonDataException(
              "Expected a number of at most "
                  + Scalars.MAX_DIGITS
                  + " characters but was one of "
                  + digits.length()
                  + " at path "
                  + in.getPath()));
      return JsonValue.NULL;
    }
    try {
      return JsonValue.wrap(parsed(digits));
    } catch (NumberFormatException e) { // an exponent beyond 32 bits
      Scalars.tolerate(in, Scalars.wrong(in, "a number", digits, e));
      return JsonValue.NULL;
    }
  }

  private static Number parsed(String digits) {
    if (!Scalars.isWhole(digits)) {
      return new BigDecimal(digits);
    }
    if (digits.length() <= LONG_DIGITS) {
      return Long.valueOf(digits);
    }
    BigInteger integer = new BigInteger(digits);
    return integer.bitLength() < Long.SIZE ? (Number) integer.longValue() : integer;
  }

  /** Writes the value as it was read; null members are written, not dropped. */
  public static void write(JsonWriter out, @Nullable JsonValue value) throws IOException {
    if (value == null || value.isNull()) {
      out.nullValue();
    } else if (value.raw() instanceof List) {
      out.beginArray();
      for (JsonValue item : value.items()) {
        write(out, item);
      }
      out.endArray();
    } else if (value.raw() instanceof Map) {
      out.beginObject();
      ObjectMembers.writeUnknown(out, value.members());
      out.endObject();
    } else {
      writeScalar(out, value.raw());
    }
  }

  private static void writeScalar(JsonWriter out, @Nullable Object raw) throws IOException {
    if (raw instanceof Number number) {
      out.value(number);
    } else if (raw instanceof Boolean bool) {
      out.value(bool);
    } else {
      out.value((String) raw);
    }
  }
}
