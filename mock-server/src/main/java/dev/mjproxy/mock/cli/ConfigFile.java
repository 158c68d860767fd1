package dev.mjproxy.mock.cli;

import dev.mjproxy.openapi.InvalidSpecException;
import dev.mjproxy.openapi.SpecYaml;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * Options from a YAML file, its keys the options' names without dashes:
 *
 * <pre>{@code
 * port: 9000
 * task-duration: 400ms
 * allow-hooks: [hooks.example.org]
 * fault:
 *   - kind: delay
 *     duration: 200ms
 * }</pre>
 */
final class ConfigFile {
  private ConfigFile() {}

  /**
   * The values as texts, in the form that the command line has.
   *
   * @param separators all keys that are allowed, each with what joins the items of a list; empty
   *     where the option takes none
   * @throws IllegalArgumentException if the file cannot be read, or a key or value is wrong
   */
  static Map<String, String> read(Path file, Map<String, String> separators) {
    Map<String, String> values = new LinkedHashMap<>();
    try {
      for (Map.Entry<String, JsonNode> entry : SpecYaml.read(file, file.toString()).properties()) {
        String key = entry.getKey();
        requireKnown(file, key, separators.keySet());
        String where = "%s: key '%s'".formatted(file, key);
        values.put(key, text(where, entry.getValue(), separators.getOrDefault(key, "")));
      }
    } catch (InvalidSpecException e) {
      throw new IllegalArgumentException("--config: " + e.getMessage(), e);
    }
    return values;
  }

  private static void requireKnown(Path file, String key, Set<String> known) {
    if (!known.contains(key)) {
      throw new IllegalArgumentException(
          "%s: unknown key '%s'; known: %s"
              .formatted(file, key, String.join(", ", new TreeSet<>(known))));
    }
  }

  private static String text(String where, JsonNode value, String separator) {
    if (value.isArray() && !separator.isEmpty()) {
      return value
          .valueStream()
          .map(item -> scalar(where, item, separator))
          .collect(Collectors.joining(separator));
    }
    return scalar(where, value, separator);
  }

  /** One value; a fault may be an object as well: its names and values, joined. */
  private static String scalar(String where, JsonNode value, String separator) {
    if (value.isObject() && separator.equals(OtherOptions.FAULT_SEPARATOR)) {
      return value.properties().stream()
          .map(entry -> entry.getKey() + "=" + faultValue(where, entry.getValue()))
          .collect(Collectors.joining(","));
    }
    if (!value.isValueNode() || value.isNull()) {
      throw new IllegalArgumentException(
          "%s: expected %s, found %s"
              .formatted(
                  where, separator.isEmpty() ? "one value" : "a value or a list of them", value));
    }
    return value.asString();
  }

  private static String faultValue(String where, JsonNode value) {
    return value.isArray()
        ? value.valueStream().map(item -> scalar(where, item, "")).collect(Collectors.joining("+"))
        : scalar(where, value, "");
  }
}
