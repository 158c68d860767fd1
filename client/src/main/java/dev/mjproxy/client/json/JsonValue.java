package dev.mjproxy.client.json;

import dev.mjproxy.client.internal.json.ObjectMembers;
import dev.mjproxy.client.internal.json.Scalars;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value, immutable. Numbers keep all their digits, so an id survives even as a number.
 *
 * <pre>{@code
 * JsonValue.of(Map.of("dimensions", "SQUARE")).member("dimensions").text(); // "SQUARE"
 * }</pre>
 */
public final class JsonValue {
  /** JSON's {@code null}. */
  public static final JsonValue NULL = new JsonValue(null);

  private final @Nullable Object raw;

  private JsonValue(@Nullable Object raw) {
    this.raw = raw;
  }

  /**
   * The JSON value for a Java value: null, text, boolean, any number of {@code java.lang} or {@code
   * java.math}, a collection or a map with text keys, of such values.
   *
   * @throws IllegalArgumentException for anything else, NaN and infinity included
   */
  public static JsonValue of(@Nullable Object value) {
    if (value == null) {
      return NULL;
    }
    if (value instanceof JsonValue json) {
      return json;
    }
    if (value instanceof Collection<?> items) {
      return new JsonValue(items.stream().map(JsonValue::of).toList());
    }
    if (value instanceof Map<?, ?> members) {
      return ofMembers(members);
    }
    return new JsonValue(scalar(value));
  }

  /**
   * Wraps a value of one of the types that {@link #raw()} lists; it must not be changed afterwards.
   */
  static JsonValue wrap(Object raw) {
    return new JsonValue(raw);
  }

  private static JsonValue ofMembers(Map<?, ?> members) {
    Map<String, JsonValue> copy = new LinkedHashMap<>();
    members.forEach((name, value) -> copy.put(String.valueOf(name), of(value)));
    return new JsonValue(ObjectMembers.frozen(copy));
  }

  private static Object scalar(Object value) {
    if (value instanceof String
        || value instanceof Boolean
        || value instanceof Long
        || value instanceof BigDecimal) {
      return value;
    }
    if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
      return ((Number) value).longValue();
    }
    if (value instanceof BigInteger integer) {
      return integer.bitLength() < Long.SIZE ? (Object) integer.longValue() : integer;
    }
    if (value instanceof Double || value instanceof Float) {
      return new BigDecimal(value.toString());
    }
    throw new IllegalArgumentException(
        "JsonValue: expected null, text, boolean, number, collection or map, found "
            + value.getClass().getName());
  }

  /**
   * The value as Java holds it: null, {@link String}, {@link Boolean}, {@link Long}, {@link
   * BigInteger} beyond 64 bits, {@link BigDecimal} for numbers with a fraction or an exponent, an
   * unmodifiable {@link List} of {@code JsonValue}, or an unmodifiable {@link Map} from text to
   * {@code JsonValue} in the order of the source.
   */
  public @Nullable Object raw() {
    return raw;
  }

  /** Whether this is JSON's {@code null}. */
  public boolean isNull() {
    return raw == null;
  }

  /** A string itself, a number or boolean as written; null for the rest. */
  public @Nullable String text() {
    return raw == null || raw instanceof List || raw instanceof Map ? null : raw.toString();
  }

  /**
   * The plain digits of a number without a fraction, be it written as {@code 17}, {@code 17.0} or
   * {@code 1.7e+1}; empty for the rest, and for one of more than 40 digits.
   */
  public Optional<String> wholeNumber() {
    if (raw instanceof BigDecimal decimal) {
      return Scalars.wholeNumber(decimal);
    }
    return raw instanceof Number ? Optional.of(raw.toString()) : Optional.empty();
  }

  /** The items of an array; empty for the rest. */
  @SuppressWarnings("unchecked") // `of` and the adapter put nothing else into a list
  public List<JsonValue> items() {
    return raw instanceof List ? (List<JsonValue>) raw : List.of();
  }

  /** The members of an object, in the order of the source; empty for the rest. */
  @SuppressWarnings("unchecked") // `of` and the adapter put nothing else into a map
  public Map<String, JsonValue> members() {
    return raw instanceof Map ? (Map<String, JsonValue>) raw : Map.of();
  }

  /** A member of an object; {@link #NULL} where there is none. */
  public JsonValue member(String name) {
    return members().getOrDefault(name, NULL);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof JsonValue json && Objects.equals(raw, json.raw);
  }

  @Override
  public int hashCode() {
    return Objects.hashCode(raw);
  }

  /** The value as JSON on one line. */
  @Override
  public String toString() {
    return JsonValueJsonAdapter.INSTANCE.toJson(this);
  }
}
