package dev.mjproxy.openapi.profile;

import dev.mjproxy.openapi.InvalidSpecException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the block {@code x-mjproxy-dialect} into the records of {@link Dialect}. By reflection and
 * without the JSON library's data binding, whose classes take a tenth of a second to load: every
 * start of the mock would wait for them.
 */
final class DialectReader {
  static final String BLOCK = "x-mjproxy-dialect";

  private static final String DURATION = "an ISO 8601 duration such as PT15S";

  private DialectReader() {}

  /**
   * @param file how an error calls the file that set the block last
   * @throws InvalidSpecException if the block is missing, incomplete, or says something unknown
   */
  static Dialect read(JsonNode block, String file) {
    if (!block.isObject()) {
      throw new InvalidSpecException(
          "%s: %s: expected an object, set by an action with the target $, found %s"
              .formatted(file, BLOCK, block.isMissingNode() ? "nothing" : block));
    }
    try {
      return (Dialect) readRecord(Dialect.class, block, BLOCK);
    } catch (IllegalArgumentException e) {
      throw new InvalidSpecException("%s: %s".formatted(file, e.getMessage()), e);
    }
  }

  private static Object readRecord(Class<?> type, JsonNode node, String place) {
    if (!node.isObject()) {
      throw wrong(place, "an object", node);
    }
    RecordComponent[] components = type.getRecordComponents();
    List<String> names = Arrays.stream(components).map(RecordComponent::getName).sorted().toList();
    for (String name : node.propertyNames()) {
      if (!names.contains(name)) {
        throw new IllegalArgumentException(
            "%s.%s: unknown member; known: %s".formatted(place, name, names));
      }
    }
    @Nullable Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      String name = components[i].getName();
      values[i] = readValue(components[i].getGenericType(), node.path(name), place + "." + name);
    }
    return create(type, components, values, place);
  }

  /** The constructors of the records check their values themselves. */
  private static Object create(
      Class<?> type, RecordComponent[] components, @Nullable Object[] values, String place) {
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    try {
      return type.getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(place + "." + e.getTargetException().getMessage(), e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " is no public record", e);
    }
  }

  private static @Nullable Object readValue(Type type, JsonNode node, String place) {
    if (node.isNull() || node.isMissingNode()) {
      return type == int.class ? (Object) 0 : type == boolean.class ? Boolean.FALSE : null;
    }
    if (type instanceof ParameterizedType map) {
      return readMap(map, node, place);
    }
    Class<?> wanted = (Class<?>) type;
    if (wanted.isRecord()) {
      return readRecord(wanted, node, place);
    }
    return wanted.isEnum() ? constant(wanted, node, place) : scalar(wanted, node, place);
  }

  private static Map<Object, Object> readMap(ParameterizedType type, JsonNode node, String place) {
    if (!node.isObject()) {
      throw wrong(place, "an object", node);
    }
    Class<?> keys = (Class<?>) type.getActualTypeArguments()[0];
    Map<Object, Object> map = new LinkedHashMap<>();
    for (Map.Entry<String, JsonNode> entry : node.properties()) {
      Object key = keys.isEnum() ? constant(keys, entry.getKey(), place) : entry.getKey();
      String at = place + "." + entry.getKey();
      Object value = readValue(type.getActualTypeArguments()[1], entry.getValue(), at);
      map.put(key, Dialect.require(value, at));
    }
    return map;
  }

  private static Object constant(Class<?> type, JsonNode node, String place) {
    return constant(type, node.isString() ? node.stringValue() : node.toString(), place);
  }

  private static Object constant(Class<?> type, String word, String place) {
    Object[] constants = type.getEnumConstants();
    return Arrays.stream(constants)
        .filter(constant -> word(constant).equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "%s: expected one of %s, found %s"
                        .formatted(
                            place,
                            Arrays.stream(constants).map(DialectReader::word).toList(),
                            word)));
  }

  private static Object scalar(Class<?> type, JsonNode node, String place) {
    if (type == boolean.class || type == Boolean.class) {
      if (node.isBoolean()) {
        return node.booleanValue();
      }
      throw wrong(place, "true or false", node);
    }
    if (type == int.class || type == Integer.class) {
      if (node.isInt()) {
        return node.intValue();
      }
      throw wrong(place, "a whole number", node);
    }
    if (!node.isString()) {
      throw wrong(place, type == Duration.class ? DURATION : "a text", node);
    }
    return type == Duration.class ? duration(node, place) : node.stringValue();
  }

  private static Duration duration(JsonNode node, String place) {
    try {
      return Duration.parse(node.stringValue());
    } catch (DateTimeParseException e) {
      throw wrong(place, DURATION, node);
    }
  }

  /** How a constant is written in a profile. */
  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static IllegalArgumentException wrong(String place, String expected, JsonNode found) {
    return new IllegalArgumentException(
        "%s: expected %s, found %s".formatted(place, expected, found));
  }
}
