package dev.mjproxy.openapi.profile;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.spi.json.Jackson3JsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.Jackson3MappingProvider;
import dev.mjproxy.openapi.InvalidSpecException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The target of an action: a JSONPath of RFC 9535, as far as the library evaluates it as the RFC
 * says. The library is older than the RFC; what it understands otherwise, or does not know, is
 * refused when the overlay is read:
 *
 * <ul>
 *   <li>taken: {@code .name}, {@code ['name', "other"]}, {@code [0]}, {@code [-1]}, {@code [*]},
 *       {@code .*}, {@code ..name}, {@code ..*}, slices without a step, and filters in parentheses
 *       that compare or test one path from {@code @}, such as {@code [?(@.name == 'id')]};
 *   <li>refused: filters without parentheses, filter functions, comparisons of two paths, slices
 *       with a step, several selectors of different kinds in one bracket, escapes in names.
 * </ul>
 */
final class OverlayTarget {
  private static final String QUOTED = "(?:'[^'\\\\]*'|\"[^\"\\\\]*\")";
  private static final String NAME = "[A-Za-z_\\x{80}-\\x{10FFFF}][\\w\\x{80}-\\x{10FFFF}]*";
  private static final String PATH = "(?:\\.NAME|\\[QUOTED\\]|\\[-?\\d+\\])";
  private static final String LITERAL = "(?:QUOTED|-?\\d+(?:\\.\\d+)?|true|false|null)";
  private static final String TEST = "@PATH+(?:\\s*(?:==|!=|<=|>=|<|>)\\s*LITERAL)?";
  private static final String FILTER = "\\?\\s*\\(\\s*TEST(?:\\s*(?:&&|\\|\\|)\\s*TEST)*\\s*\\)";
  private static final String BRACKET =
      "\\[\\s*(?:\\*|-?\\d*:-?\\d*|-?\\d+|QUOTED(?:\\s*,\\s*QUOTED)*|FILTER)\\s*\\]";
  private static final Pattern EVALUATED =
      Pattern.compile(
          "\\$(?:\\.{1,2}(?:NAME|\\*)|(?:\\.\\.)?BRACKET)*"
              .replace("BRACKET", BRACKET)
              .replace("FILTER", FILTER)
              .replace("TEST", TEST)
              .replace("PATH", PATH)
              .replace("LITERAL", LITERAL)
              .replace("NAME", NAME)
              .replace("QUOTED", QUOTED));
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(new Jackson3JsonNodeJsonProvider(JsonMapper.shared()))
          .mappingProvider(new Jackson3MappingProvider(JsonMapper.shared()))
          .options(Option.SUPPRESS_EXCEPTIONS)
          .build();
  private static final Configuration PATHS =
      CONFIGURATION.addOptions(Option.AS_PATH_LIST, Option.ALWAYS_RETURN_LIST);

  private final String text;
  private final JsonPath path;

  private OverlayTarget(String text, JsonPath path) {
    this.text = text;
    this.path = path;
  }

  /**
   * @param place how an error calls it
   * @throws InvalidSpecException if it is no JSONPath that the library evaluates
   */
  static OverlayTarget compile(String text, String place) {
    if (!EVALUATED.matcher(text).matches()) {
      throw new InvalidSpecException(
          "%s: expected a JSONPath of names, indices, wildcards and filters in parentheses, such as $.paths['/mj/task/list'].get, found %s"
              .formatted(place, text));
    }
    try {
      return new OverlayTarget(text, JsonPath.compile(text));
    } catch (JsonPathException e) {
      throw new InvalidSpecException(
          "%s: expected a JSONPath, found %s: %s".formatted(place, text, e.getMessage()), e);
    }
  }

  /** Whether it is the whole document. */
  boolean isRoot() {
    return text.equals("$");
  }

  /** How many nodes of the document it names. */
  int matches(ObjectNode document) {
    if (isRoot()) {
      return 1;
    }
    JsonNode paths = path.read((Object) document, PATHS);
    return paths == null ? 0 : paths.size();
  }

  /** Replaces each target, in place; not for the root. */
  void replace(ObjectNode document, UnaryOperator<Object> change) {
    path.map(document, (value, configuration) -> change.apply(value), CONFIGURATION);
  }

  /** Removes each target, in place; not for the root. */
  void remove(ObjectNode document) {
    path.delete(document, CONFIGURATION);
  }

  @Override
  public String toString() {
    return text;
  }
}
