package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The root of the repository holds a fixed list of files, so that nothing strays into it. */
class RepositoryRootTest {
  private static final Set<String> EXPECTED =
      Set.of(
          ".ci",
          ".editorconfig",
          ".gitattributes",
          ".gitignore",
          ".mvn",
          "CHANGELOG.md",
          "CONTRIBUTING.md",
          "LICENSE",
          "README.md",
          "README.zh-CN.md",
          "client",
          "contract-tests",
          "docs",
          "mock-server",
          "openapi",
          "pom.xml");

  /** What tools and editors put there; git ignores it. */
  private static final Set<String> IGNORED =
      Set.of(".git", ".idea", ".vscode", ".settings", "target");

  @Test
  void theRootHoldsNothingElse() throws IOException {
    try (Stream<Path> entries = Files.list(Path.of(".."))) {
      List<String> names =
          entries
              .map(entry -> entry.getFileName().toString())
              .filter(name -> !IGNORED.contains(name) && !name.endsWith(".iml"))
              .toList();
      assertThat(names).containsExactlyInAnyOrderElementsOf(EXPECTED);
    }
  }
}
