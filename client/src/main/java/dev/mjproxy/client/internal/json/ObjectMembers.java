package dev.mjproxy.client.internal.json;

import com.squareup.moshi.JsonDataException;
import com.squareup.moshi.JsonReader;
import com.squareup.moshi.JsonWriter;
import dev.mjproxy.client.json.JsonValue;
import dev.mjproxy.client.json.JsonValueJsonAdapter;
import dev.mjproxy.client.json.Tolerance;
import java.io.IOException;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads, checks and writes the members of an object, for generated adapters and builders. */
public final class ObjectMembers {
  private static final int SHOWN = 200;

  private ObjectMembers() {}

  /**
   * Returns the value of a required member. Where it is missing, a lenient reader gives a stand-in,
   * any other an error ({@link Leniency#allow}). Call it before {@code endObject}, while the reader
   * still knows the path.
   *
   * @param standIn null where there is none
   * @throws JsonDataException naming the member and its path
   */
  public static <T> T require(JsonReader in, String name, @Nullable T value, @Nullable T standIn) {
    if (value != null) {
      return value;
    }
    if (standIn == null || !Leniency.isAllowed(in)) {
      throw new JsonDataException(
          "Expected the required member '" + name + "' but found none at path " + parent(in));
    }
    Leniency.report(in, Tolerance.Kind.REQUIRED_MEMBER_MISSING, name);
    return standIn;
  }

  /**
   * Whether an optional value is absent; if so, it is skipped. Absent are JSON's {@code null} and,
   * for a lenient reader, a value of another type than the expected one.
   */
  public static boolean isAbsent(JsonReader in, JsonReader.Token expected) throws IOException {
    JsonReader.Token found = in.peek();
    if (found == JsonReader.Token.NULL) {
      in.nextNull();
      return true;
    }
    if (found == expected || !Leniency.isAllowed(in)) {
      return false;
    }
    Leniency.report(in, Tolerance.Kind.WRONG_TYPE);
    in.skipValue();
    return true;
  }

  /** The path of the object that is being read. */
  static String parent(JsonReader in) {
    String path = in.getPath();
    return path.substring(0, path.lastIndexOf('.'));
  }

  /** Reads the member that comes next into the map, which is made when there is none yet. */
  public static Map<String, JsonValue> readUnknown(
      JsonReader in, @Nullable Map<String, JsonValue> unknown) throws IOException {
    Map<String, JsonValue> result = unknown == null ? new LinkedHashMap<>() : unknown;
    result.put(in.nextName(), JsonValueJsonAdapter.read(in));
    return result;
  }

  /** Writes all members, those that are {@code null} as well. */
  public static void writeUnknown(JsonWriter out, Map<String, JsonValue> unknown)
      throws IOException {
    if (unknown.isEmpty()) {
      return;
    }
    boolean nulls = out.getSerializeNulls();
    out.setSerializeNulls(true);
    try {
      for (Map.Entry<String, JsonValue> member : unknown.entrySet()) {
        JsonValueJsonAdapter.write(out.name(member.getKey()), member.getValue());
      }
    } finally {
      out.setSerializeNulls(nulls);
    }
  }

  /**
   * A copy of the map with one member more.
   *
   * @throws IllegalArgumentException when the member is among the known ones
   */
  public static Map<String, JsonValue> with(
      @Nullable Map<String, JsonValue> unknown,
      JsonReader.Options known,
      String name,
      JsonValue value) {
    if (known.strings().contains(name)) {
      throw new IllegalArgumentException(
          "extra: expected a member without a method of its own, found '"
              + name
              + "'; call the builder's method for it");
    }
    Map<String, JsonValue> copy = new LinkedHashMap<>();
    if (unknown != null) {
      copy.putAll(unknown);
    }
    copy.put(
        Objects.requireNonNull(name, "name: expected a value, found null"),
        Objects.requireNonNull(value, "value: expected a value, found null"));
    return copy;
  }

  /**
   * Writes an object for people: {@code Task[id=17, status=SUCCESS]}.
   *
   * @param type the name in front
   * @param names the members' names
   * @param values the members' values, and the unnamed members behind them; absent members, empty
   *     lists and empty maps are left out, texts of more than 200 characters are cut
   */
  public static String toString(String type, JsonReader.Options names, @Nullable Object[] values) {
    StringJoiner text = new StringJoiner(", ", type + "[", "]");
    for (int i = 0; i < values.length; i++) {
      if (values[i] != null && !isEmpty(values[i])) {
        String name = i < names.strings().size() ? names.strings().get(i) : "extra";
        text.add(name + "=" + shown(values[i]));
      }
    }
    return text.toString();
  }

  private static boolean isEmpty(Object value) {
    return (value instanceof Collection<?> items && items.isEmpty())
        || (value instanceof Map<?, ?> members && members.isEmpty());
  }

  /** Base64 pictures are texts of megabytes, and stand in members that we do not know, too. */
  private static String shown(@Nullable Object value) {
    if (value instanceof List<?> items) {
      return items.stream().map(ObjectMembers::shown).toList().toString();
    }
    if (value instanceof Map<?, ?> members) {
      return members.entrySet().stream()
          .map(member -> member.getKey() + "=" + shown(member.getValue()))
          .collect(Collectors.joining(", ", "{", "}"));
    }
    String text = String.valueOf(value);
    boolean isCut =
        text.length() > SHOWN && (value instanceof String || value instanceof JsonValue);
    return isCut ? text.substring(0, SHOWN) + "…" : text;
  }

  /** An unmodifiable view; the map must not be changed afterwards. */
  public static <V> Map<String, V> frozen(@Nullable Map<String, V> map) {
    return map == null || map.isEmpty() ? Map.of() : Collections.unmodifiableMap(map);
  }

  /** An unmodifiable copy, in the same order. */
  public static <V> Map<String, V> frozenCopy(Map<String, V> map) {
    return frozen(new LinkedHashMap<>(map));
  }
}
