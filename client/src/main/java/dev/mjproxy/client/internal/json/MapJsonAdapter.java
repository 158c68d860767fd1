package dev.mjproxy.client.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Maps: unmodifiable, in the order of the source. An optional one is empty when absent and absent
 * when empty.
 */
public final class MapJsonAdapter {
  private MapJsonAdapter() {}

  /** Reads an object of values of one kind; null when the object itself is {@code null}. */
  public static <V> @Nullable Map<String, V> read(JsonReader in, JsonAdapter<V> value)
      throws IOException {
    if (ObjectMembers.isAbsent(in, JsonReader.Token.BEGIN_OBJECT)) {
      return null;
    }
    Map<String, V> members = new LinkedHashMap<>();
    in.beginObject();
    while (in.hasNext()) {
      String name = in.nextName();
      V read = value.fromJson(in);
      if (read != null) {
        members.put(name, read);
      }
    }
    in.endObject();
    return ObjectMembers.frozen(members);
  }

  /** As {@link #read}, with an empty map for {@code null}. */
  public static <V> Map<String, V> readOptional(JsonReader in, JsonAdapter<V> value)
      throws IOException {
    Map<String, V> members = read(in, value);
    return members == null ? Map.of() : members;
  }

  /** Writes the object, even an empty one. */
  public static <V> void write(
      JsonWriter out, String name, Map<String, V> members, JsonAdapter<V> value)
      throws IOException {
    out.name(name).beginObject();
    for (Map.Entry<String, V> member : members.entrySet()) {
      value.toJson(out.name(member.getKey()), member.getValue());
    }
    out.endObject();
  }

  /** Writes the object unless it is empty. */
  public static <V> void writeOptional(
      JsonWriter out, String name, Map<String, V> members, JsonAdapter<V> value)
      throws IOException {
    if (!members.isEmpty()) {
      write(out, name, members, value);
    }
  }
}
