package dev.mjproxy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the READMEs show is what the build compiles and runs. */
final class ReadmeSnippetTest {
  private static final Path QUICK_START =
      Path.of("src/examples/java/dev/mjproxy/examples/QuickStart.java");

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void javaBlockIsTheRegionOfQuickStart(String readme) throws IOException {
    assertThat(between(Path.of("..", readme), "```java", "```")).isEqualTo(region());
  }

  private static String region() throws IOException {
    return between(QUICK_START, "// tag::quick-start[]", "// end::quick-start[]").stripIndent();
  }

  private static String between(Path file, String start, String end) throws IOException {
    List<String> lines = Files.readAllLines(file);
    return lines.stream()
        .dropWhile(line -> !line.strip().equals(start))
        .skip(1)
        .takeWhile(line -> !line.strip().equals(end))
        .collect(Collectors.joining("\n"));
  }
}
