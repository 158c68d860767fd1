package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/architecture.md} has a line for each package that is written by hand. */
final class ArchitecturePageTest {
  private static final List<String> MODULES =
      List.of(
          "openapi",
          "mock-server",
          "client",
          "client/spring/autoconfigure",
          "client/spring/starter",
          "client/spring/test",
          "contract-tests");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| `([a-z.]+)` \\| \\S.* \\|$");

  @Test
  void everyPackageHasItsLine() throws IOException {
    String page = Files.readString(Path.of("../docs/architecture.md"));
    assertThat(ROW.matcher(page).results().map(row -> row.group(1)))
        .containsExactlyInAnyOrderElementsOf(
            MODULES.stream().flatMap(ArchitecturePageTest::packages).toList());
  }

  private static Stream<String> packages(String module) {
    Path root = Path.of("..", module, "src", "main", "java", "dev", "mjproxy");
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.endsWith("package-info.java"))
          .map(file -> root.relativize(file.getParent()).toString().replace('/', '.'))
          .toList()
          .stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
