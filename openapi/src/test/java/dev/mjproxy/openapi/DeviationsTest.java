package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** {@code docs/protocol/deviations.md} can be read by a program. */
final class DeviationsTest {
  private static final Path FILE =
      ModuleFiles.DIRECTORY.resolveSibling("docs/protocol/deviations.md");
  private static final Set<String> SOURCES =
      Set.copyOf(
          SpecYaml.read(ModuleFiles.DIRECTORY.resolve("sources.yaml"), "sources.yaml")
              .propertyNames());
  private static final Set<String> OPERATIONS =
      ApiSpec.read(ModuleFiles.UNION).operations().stream()
          .map(Operation::operationId)
          .collect(Collectors.toSet());

  private static List<String> lines = List.of();

  @BeforeAll
  static void read() throws IOException {
    lines = Files.readAllLines(FILE);
  }

  @Test
  void everyRowNamesKnownOperationsSituationsServersAndSources() {
    assertThat(rows("Deviations"))
        .hasSizeGreaterThan(50)
        .allSatisfy(row -> assertThat(gaps(row)).isEmpty());
  }

  @Test
  void rowWithUnknownNamesIsRejected() {
    assertThat(gaps(List.of("all", "response", "trueai", "waits", "trueai"))).isEmpty();
    assertThat(gaps(List.of("fetchTask, submit", "weather", "relay", "", "trueai, X")))
        .containsExactly(
            "unknown operation 'submit'",
            "unknown situation 'weather'",
            "unknown server 'relay'",
            "no behaviour",
            "unknown source 'X'");
    assertThat(gaps(List.of("all", "response"))).containsExactly("expected 5 cells, found 2");
  }

  @Test
  void noRowOccursTwice() {
    assertThat(rows("Deviations")).doesNotHaveDuplicates();
  }

  @Test
  void everyServerAndEverySituationIsUsed() {
    Set<String> servers = new HashSet<>();
    Set<String> situations = new HashSet<>();
    rows("Deviations").forEach(row -> situations.add(row.get(1)));
    rows("Deviations").forEach(row -> servers.add(row.get(2)));

    assertThat(servers).isEqualTo(names("Servers"));
    assertThat(situations).isEqualTo(names("Situations"));
  }

  private static List<String> gaps(List<String> row) {
    if (row.size() != 5) {
      return List.of("expected 5 cells, found " + row.size());
    }
    List<String> gaps = new ArrayList<>();
    if (!row.get(0).equals("all")) {
      words(row.get(0))
          .filter(id -> !OPERATIONS.contains(id))
          .forEach(id -> gaps.add("unknown operation '" + id + "'"));
    }
    if (!names("Situations").contains(row.get(1))) {
      gaps.add("unknown situation '" + row.get(1) + "'");
    }
    if (!names("Servers").contains(row.get(2))) {
      gaps.add("unknown server '" + row.get(2) + "'");
    }
    if (row.get(3).isBlank()) {
      gaps.add("no behaviour");
    }
    words(row.get(4))
        .filter(id -> !SOURCES.contains(id))
        .forEach(id -> gaps.add("unknown source '" + id + "'"));
    return gaps;
  }

  private static Stream<String> words(String cell) {
    return Stream.of(cell.split(", ", -1));
  }

  private static Set<String> names(String section) {
    return rows(section).stream()
        .map(row -> row.get(0).replace("`", ""))
        .collect(Collectors.toSet());
  }

  /** The table below a heading, without its head. */
  private static List<List<String>> rows(String section) {
    int start = lines.indexOf("## " + section);
    return lines.stream()
        .skip(start + 1L)
        .takeWhile(line -> !line.startsWith("## "))
        .filter(line -> line.startsWith("|"))
        .skip(2)
        .map(line -> line.substring(1, line.length() - 1).strip())
        .map(line -> Stream.of(line.split("\\|", -1)).map(String::strip).toList())
        .toList();
  }
}
