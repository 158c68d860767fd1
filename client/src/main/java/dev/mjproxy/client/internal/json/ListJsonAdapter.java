package dev.mjproxy.client.internal.json;

import com.squareup.moshi.JsonAdapter;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Lists: unmodifiable, without nulls. An optional one is empty when absent and absent when empty.
 */
public final class ListJsonAdapter {
  private ListJsonAdapter() {}

  /** Reads an array, leaving out items that are {@code null}; null when the array itself is. */
  public static <T> @Nullable List<T> read(JsonReader in, JsonAdapter<T> item) throws IOException {
    if (ObjectMembers.isAbsent(in, JsonReader.Token.BEGIN_ARRAY)) {
      return null;
    }
    List<T> items = new ArrayList<>();
    in.beginArray();
    while (in.hasNext()) {
      T value = item.fromJson(in);
      if (value != null) {
        items.add(value);
      }
    }
    in.endArray();
    return items.isEmpty() ? List.of() : Collections.unmodifiableList(items);
  }

  /** As {@link #read}, with an empty list for {@code null}. */
  public static <T> List<T> readOptional(JsonReader in, JsonAdapter<T> item) throws IOException {
    List<T> items = read(in, item);
    return items == null ? List.of() : items;
  }

  /** Writes the array, even an empty one. */
  public static <T> void write(JsonWriter out, String name, List<T> items, JsonAdapter<T> item)
      throws IOException {
    out.name(name).beginArray();
    int size = items.size();
    for (int i = 0; i < size; i++) { // all lists here have random access
      item.toJson(out, items.get(i));
    }
    out.endArray();
  }

  /** Writes the array unless it is empty. */
  public static <T> void writeOptional(
      JsonWriter out, String name, List<T> items, JsonAdapter<T> item) throws IOException {
    if (!items.isEmpty()) {
      write(out, name, items, item);
    }
  }
}
