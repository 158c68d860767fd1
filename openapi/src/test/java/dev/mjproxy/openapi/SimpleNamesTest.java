package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One name means one thing: no two public types of a module share a simple name, and where two
 * modules use the same one, {@code same-names.txt} says why.
 */
final class SimpleNamesTest {
  private static final List<String> MODULES =
      List.of("openapi", "client", "mock-server", "contract-tests");
  private static final Path REASONS = Path.of("src/test/resources/same-names.txt");

  @ParameterizedTest
  @ValueSource(strings = {"openapi", "client", "mock-server", "contract-tests"})
  void aModuleUsesANameOnce(String module) {
    assertThat(shared(types(module))).isEmpty();
  }

  @Test
  void aNameOfTwoModulesHasAReason() throws IOException {
    List<String> all = MODULES.stream().flatMap(module -> types(module).stream()).toList();
    assertThat(shared(all))
        .as(
            "public types of several modules with one simple name; rename one, or say why in "
                + REASONS)
        .containsExactlyInAnyOrderElementsOf(reasons().keySet());
    assertThat(reasons().values()).noneMatch(String::isBlank);
  }

  @Test
  void aNameThatIsUsedTwiceIsFound() {
    assertThat(shared(List.of("a.Task", "a.Mode", "b.Task", "b.Task.Mode")))
        .containsExactly("Task");
  }

  private static List<String> types(String module) {
    try {
      return Files.readAllLines(
          Path.of("..", module, "src", "test", "resources", "public-types.txt"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Top-level types only: a nested one is known by the name of both. */
  private static List<String> shared(List<String> types) {
    Predicate<Map.Entry<String, Long>> isTwice = entry -> entry.getValue() > 1;
    return types.stream()
        .filter(type -> type.matches("[a-z.]+[.][A-Z]\\w*"))
        .map(type -> type.substring(type.lastIndexOf('.') + 1))
        .collect(Collectors.groupingBy(name -> name, TreeMap::new, Collectors.counting()))
        .entrySet()
        .stream()
        .filter(isTwice)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static Map<String, String> reasons() throws IOException {
    try (Stream<String> lines = Files.lines(REASONS)) {
      return lines
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split(": ", 2))
          .collect(Collectors.toMap(parts -> parts[0], parts -> parts[1]));
    }
  }
}
