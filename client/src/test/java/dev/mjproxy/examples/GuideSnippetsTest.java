package dev.mjproxy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the client's guide shows under the name of a recipe is that recipe. */
final class GuideSnippetsTest {
  private static final Path GUIDE = Path.of("../docs/guides/client.md");
  private static final Pattern SNIPPET =
      Pattern.compile("<!-- (\\S+)#(\\S+) -->\\n```\\w+\\n(.*?)\\n```", Pattern.DOTALL);

  /** A block of the guide, and where it comes from. */
  record Snippet(String file, String region, String text) {}

  static List<Snippet> snippets() throws IOException {
    Matcher found = SNIPPET.matcher(Files.readString(GUIDE));
    return found
        .results()
        .map(match -> new Snippet(match.group(1), match.group(2), match.group(3)))
        .toList();
  }

  @Test
  void guideShowsFourRecipes() throws IOException {
    assertThat(snippets()).hasSize(4);
  }

  @ParameterizedTest
  @MethodSource("snippets")
  void blockIsTheRegionOfItsRecipe(Snippet snippet) throws IOException {
    String source = Files.readString(sourceOf(snippet.file()));
    String start = "// tag::" + snippet.region() + "[]\n";
    int from = source.indexOf(start) + start.length();
    int to = source.lastIndexOf('\n', source.indexOf("// end::" + snippet.region() + "[]"));
    assertThat(snippet.text()).isEqualTo(source.substring(from, to).stripIndent());
  }

  private static Path sourceOf(String name) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("src/examples"))) {
      return files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
    }
  }
}
