package dev.mjproxy.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What holds for the repository as a whole. */
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

  private static final Set<String> BUILT = Set.of(".git", ".idea", "target", "node_modules");

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

  @Test
  void noFileHoldsAConflictOfAMerge() throws IOException {
    assertThat(conflicts(Path.of(".."))).isEmpty();
  }

  @Test
  void aConflictIsFound(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("notes.md");
    Files.writeString(file, "one\n" + "<".repeat(7) + " HEAD\ntwo\n");
    assertThat(conflicts(folder)).containsExactly(file + ":2");
  }

  /** Places of the lines with which git marks both sides. */
  private static List<String> conflicts(Path root) throws IOException {
    List<String> found = new ArrayList<>();
    Files.walkFileTree(
        root,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return BUILT.contains(folder.getFileName().toString())
                ? FileVisitResult.SKIP_SUBTREE
                : FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            List<String> lines = Files.readAllLines(file, StandardCharsets.ISO_8859_1);
            for (int i = 0; i < lines.size(); i++) {
              if (lines.get(i).matches("(<{7}|>{7}) .*")) {
                found.add(file + ":" + (i + 1));
              }
            }
            return FileVisitResult.CONTINUE;
          }
        });
    return found;
  }
}
