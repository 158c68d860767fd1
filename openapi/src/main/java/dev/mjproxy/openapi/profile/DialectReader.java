package dev.mjproxy.openapi.profile;

import dev.mjproxy.openapi.InvalidSpecException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.json.JsonMapper;

/** Reads the block {@code x-mjproxy-dialect}. */
final class DialectReader {
  static final String BLOCK = "x-mjproxy-dialect";

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enumNamingStrategy((config, type, name) -> word(name))
          .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
          .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
          .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
          .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
          .build();

  private static final Map<Class<?>, String> EXPECTED =
      Map.of(
          boolean.class, "true or false",
          Boolean.class, "true or false",
          int.class, "a whole number",
          Integer.class, "a whole number",
          String.class, "a text",
          Duration.class, "an ISO 8601 duration such as PT15S");

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
      return MAPPER.treeToValue(block, Dialect.class);
    } catch (JacksonException e) {
      throw new InvalidSpecException("%s: %s".formatted(file, problem(e, block)), e);
    }
  }

  private static String problem(JacksonException e, JsonNode block) {
    if (e instanceof UnrecognizedPropertyException unknown) {
      return "%s: unknown member; known: %s"
          .formatted(
              path(e),
              unknown.getKnownPropertyIds().stream().map(String::valueOf).sorted().toList());
    }
    if (e.getCause() instanceof IllegalArgumentException invalid) {
      return path(e) + "." + invalid.getMessage();
    }
    if (e instanceof InvalidFormatException wrong && wrong.getTargetType().isEnum()) {
      return "%s: expected one of %s, found %s"
          .formatted(path(e), words(wrong.getTargetType()), wrong.getValue());
    }
    String expected =
        e instanceof MismatchedInputException wrong && wrong.getTargetType() != null
            ? expected(wrong.getTargetType())
            : e.getOriginalMessage();
    return "%s: expected %s, found %s".formatted(path(e), expected, found(e, block));
  }

  private static String expected(Class<?> type) {
    if (type.isEnum()) {
      return "one of " + words(type);
    }
    return EXPECTED.getOrDefault(type, "an object");
  }

  private static JsonNode found(JacksonException e, JsonNode block) {
    JsonNode here = block;
    for (JacksonException.Reference step : e.getPath()) {
      here = here.path(String.valueOf(step.getPropertyName()));
    }
    return here;
  }

  private static List<String> words(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> word(((Enum<?>) constant).name()))
        .toList();
  }

  /** How a constant is written in a profile. */
  private static String word(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The place in the block, such as {@code x-mjproxy-dialect.secret.checked}. */
  private static String path(JacksonException e) {
    return e.getPath().stream()
        .map(
            step ->
                step.getPropertyName() == null
                    ? "[" + step.getIndex() + "]"
                    : "." + step.getPropertyName())
        .collect(Collectors.joining("", BLOCK, ""));
  }
}
