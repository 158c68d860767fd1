package dev.mjproxy.openapi.profile;

import com.jayway.jsonpath.Configuration;
import com.jayway.jsonpath.JsonPath;
import com.jayway.jsonpath.JsonPathException;
import com.jayway.jsonpath.Option;
import com.jayway.jsonpath.PathNotFoundException;
import com.jayway.jsonpath.spi.json.Jackson3JsonNodeJsonProvider;
import com.jayway.jsonpath.spi.mapper.Jackson3MappingProvider;
import dev.mjproxy.openapi.InvalidSpecException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
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
 *   <li>taken: {@code .name}, {@code ['name', "other"]}, {@code [0]}, {@code [*]}, {@code .*},
 *       {@code ..name}, {@code ..*}, slices without a step, and filters of a list, in parentheses,
 *       that compare a path from {@code @} with a constant, such as {@code [?(@.name == 'id')]};
 *   <li>refused: filters without parentheses, filters of the members of an object, tests of mere
 *       existence, functions, comparisons by order or of two paths, slices with a step, indices
 *       that count from the end, selectors of different kinds in one bracket, escapes in names.
 * </ul>
 */
final class OverlayTarget {
  private static final String QUOTED = "(?:'[^'\\\\]*'|\"[^\"\\\\]*\")";
  private static final String NAME = "[A-Za-z_\\x{80}-\\x{10FFFF}][\\w\\x{80}-\\x{10FFFF}]*";
  private static final String PATH = "(?:\\.NAME|\\[QUOTED\\]|\\[\\d+\\])";
  private static final String LITERAL = "(?:QUOTED|-?\\d+(?:\\.\\d+)?|true|false|null)";
  private static final String TEST = "@PATH+\\s*(?:==|!=)\\s*LITERAL";
  private static final String FILTER = "\\?\\s*\\(\\s*TEST(?:\\s*(?:&&|\\|\\|)\\s*TEST)*\\s*\\)";
  private static final String BRACKET =
      "\\[\\s*(?:\\*|\\d*:\\d*|\\d+|QUOTED(?:\\s*,\\s*QUOTED)*)\\s*\\]";
  private static final String SEGMENT =
      "(?:\\.{1,2}(?:NAME|\\*)|(?:\\.\\.)?BRACKET|\\[\\s*FILTER\\s*\\])";
  private static final Pattern EVALUATED = pattern("\\$" + SEGMENT + "*");
  private static final Pattern ONE_SEGMENT = pattern(SEGMENT);
  private static final Pattern IS_FILTER = Pattern.compile("\\[\\s*\\?.*", Pattern.DOTALL);
  private static final Pattern ONE_NAME = pattern(QUOTED);
  private static final Pattern NAMES = pattern("(\\.\\.)?\\[\\s*QUOTED(?:\\s*,\\s*QUOTED)+\\s*\\]");
  private static final Configuration CONFIGURATION =
      Configuration.builder()
          .jsonProvider(new Jackson3JsonNodeJsonProvider(JsonMapper.shared()))
          .mappingProvider(new Jackson3MappingProvider(JsonMapper.shared()))
          .build();
  private static final Configuration LISTS =
      CONFIGURATION.addOptions(Option.ALWAYS_RETURN_LIST, Option.SUPPRESS_EXCEPTIONS);

  private final String text;
  private final List<JsonPath> paths;
  private final List<JsonPath> filtered;

  private OverlayTarget(String text) {
    this.text = text;
    List<JsonPath> found = new ArrayList<>();
    List<JsonPath> lists = new ArrayList<>();
    for (String single : singleNames(text)) {
      found.add(JsonPath.compile(single));
      lists.addAll(filtered(single));
    }
    this.paths = List.copyOf(found);
    this.filtered = List.copyOf(lists);
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
      return new OverlayTarget(text);
    } catch (JsonPathException e) {
      throw new InvalidSpecException(
          "%s: expected a JSONPath, found %s: %s".formatted(place, text, e.getMessage()), e);
    }
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(
        regex
            .replace("BRACKET", BRACKET)
            .replace("FILTER", FILTER)
            .replace("TEST", TEST)
            .replace("PATH", PATH)
            .replace("LITERAL", LITERAL)
            .replace("NAME", NAME)
            .replace("QUOTED", QUOTED));
  }

  /**
   * The target as several ones with one name in each bracket: of a bracket with several names the
   * library does not tell whether any of them is there.
   */
  private static List<String> singleNames(String text) {
    List<String> all = List.of("$");
    Matcher segments = ONE_SEGMENT.matcher(text);
    while (segments.find()) {
      List<String> longer = new ArrayList<>();
      for (String start : all) {
        alternatives(segments.group()).forEach(segment -> longer.add(start + segment));
      }
      all = longer;
    }
    return all;
  }

  private static List<String> alternatives(String segment) {
    if (!NAMES.matcher(segment).matches()) {
      return List.of(segment);
    }
    String start = segment.substring(0, segment.indexOf('['));
    return ONE_NAME
        .matcher(segment)
        .results()
        .map(name -> start + "[" + name.group() + "]")
        .toList();
  }

  /** The paths to what each filter of the target goes through. */
  private static List<JsonPath> filtered(String text) {
    List<JsonPath> lists = new ArrayList<>();
    Matcher segments = ONE_SEGMENT.matcher(text);
    while (segments.find()) {
      if (IS_FILTER.matcher(segments.group()).matches()) {
        lists.add(JsonPath.compile(text.substring(0, segments.start())));
      }
    }
    return lists;
  }

  /** Whether it is the whole document. */
  boolean isRoot() {
    return text.equals("$");
  }

  /**
   * How many nodes of the document it names.
   *
   * @param place how an error calls it
   * @throws InvalidSpecException if a filter would go through the members of an object, which the
   *     library tests as a whole
   */
  int matches(ObjectNode document, String place) {
    if (isRoot()) {
      return 1;
    }
    for (JsonPath list : filtered) {
      JsonNode values = list.read((Object) document, LISTS);
      if (values != null && values.valueStream().anyMatch(JsonNode::isObject)) {
        throw new InvalidSpecException(
            "%s: expected a filter behind a list, found %s with a filter behind an object, %s"
                .formatted(place, text, list.getPath()));
      }
    }
    return paths.stream().mapToInt(path -> matches(path, document)).sum();
  }

  private static int matches(JsonPath path, ObjectNode document) {
    try {
      JsonNode found = path.read((Object) document, CONFIGURATION);
      if (path.isDefinite()) {
        // An index behind the end of a list gives null; and a null has nothing to change.
        return found.isNull() ? 0 : 1;
      }
      return found.size();
    } catch (PathNotFoundException e) {
      return 0;
    }
  }

  /** Replaces each target, in place; not for the root. */
  void replace(ObjectNode document, UnaryOperator<Object> change) {
    for (JsonPath path : paths) {
      if (matches(path, document) > 0) {
        path.map(document, (value, configuration) -> change.apply(value), CONFIGURATION);
      }
    }
  }

  /** Removes each target, in place; not for the root. */
  void remove(ObjectNode document) {
    for (JsonPath path : paths) {
      if (matches(path, document) > 0) {
        path.delete(document, CONFIGURATION);
      }
    }
  }

  @Override
  public String toString() {
    return text;
  }
}
