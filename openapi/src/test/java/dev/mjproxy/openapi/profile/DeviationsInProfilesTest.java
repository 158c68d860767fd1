package dev.mjproxy.openapi.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.openapi.ModuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** Each deviation of a dialect stands in its profile, or a reason says why not. */
final class DeviationsInProfilesTest {
  private static final Path TABLE =
      ModuleFiles.DIRECTORY.resolveSibling("docs/protocol/deviations.md");
  private static final Path PLACES = Path.of("src/test/resources/deviations-in-profiles.txt");
  private static final Map<String, String> PROFILES =
      Map.of(
          "novicezk", "original",
          "trueai", "trueai",
          "cipher", "cipher",
          "new-api", "relay");

  @Test
  void everyRowOfADialectHasAPlaceOrAReason() {
    assertThat(places().keySet()).containsExactlyInAnyOrderElementsOf(rows());
  }

  @TestFactory
  Stream<DynamicTest> placeDiffersFromTheBase() {
    return places().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    entry.getKey(),
                    () ->
                        assertThat(problem(profile(entry.getKey()), entry.getValue())).isEmpty()));
  }

  @Test
  void placeThatIsAsInTheBaseIsRejected() {
    assertThat(problem("relay", "dialect secret.checked")).isEqualTo("as in the base");
    assertThat(problem("relay", "dialect secret.chequed")).isEqualTo("as in the base");
    assertThat(problem("relay", "spec /paths/~1mj~1task~1{id}~1fetch/get/operationId"))
        .isEqualTo("as in the base");
    assertThat(problem("relay", "none: ")).isEqualTo("no reason");
    assertThat(problem("relay", "somewhere")).isEqualTo("expected dialect, spec or none");
  }

  private static String profile(String row) {
    return PROFILES.getOrDefault(row.substring(0, row.indexOf(" | ")), "");
  }

  private static String problem(String profile, String place) {
    if (place.startsWith("none:")) {
      return place.substring("none:".length()).isBlank() ? "no reason" : "";
    }
    if (!place.startsWith("dialect ") && !place.startsWith("spec ")) {
      return "expected dialect, spec or none";
    }
    JsonPointer pointer =
        JsonPointer.compile(
            place.startsWith("spec ")
                ? place.substring("spec ".length())
                : "/x-mjproxy-dialect/" + place.substring("dialect ".length()).replace('.', '/'));
    return at(profile, pointer).equals(at("plus", pointer)) ? "as in the base" : "";
  }

  private static JsonNode at(String profile, JsonPointer pointer) {
    return Profile.named(profile).spec().document().at(pointer);
  }

  private static Map<String, String> places() {
    Map<String, String> places = new LinkedHashMap<>();
    lines(PLACES)
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" => ", 2))
        .forEach(parts -> places.put(parts[0], parts[1]));
    return places;
  }

  /** {@code server | situation | what it does}, of the servers that have a profile. */
  private static List<String> rows() {
    return lines(TABLE)
        .dropWhile(line -> !line.equals("## Deviations"))
        .filter(line -> line.startsWith("| "))
        .map(line -> List.of(line.split("\\|", -1)))
        .filter(cells -> PROFILES.containsKey(cells.get(3).strip()))
        .map(
            cells ->
                String.join(
                    " | ", cells.get(3).strip(), cells.get(2).strip(), cells.get(4).strip()))
        .distinct()
        .toList();
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
