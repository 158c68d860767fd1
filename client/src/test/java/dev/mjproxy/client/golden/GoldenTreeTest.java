package dev.mjproxy.client.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build generates the small spec {@code gallery.yaml} twice; this compares the result with the
 * committed tree. {@code -Dgolden.recreate} writes that anew; read the diff before committing it.
 */
final class GoldenTreeTest {
  private static final Path GOLDEN = Path.of("src/test/golden/tree");
  private static final Path FIRST = Path.of("target/golden/first/src/main");
  private static final Path SECOND = Path.of("target/golden/second/src/main");

  @Test
  void generatedTreeIsTheGoldenOne() throws IOException {
    Tree generated = Tree.read(FIRST);
    String recreate = System.getProperty("golden.recreate", "false");
    if (!recreate.equals("false")) {
      generated.write(GOLDEN);
    }
    Tree golden = Tree.read(GOLDEN);
    assertThat(generated.files().keySet()).isEqualTo(golden.files().keySet());
    generated
        .files()
        .forEach(
            (path, text) ->
                assertThat(text)
                    .as("%s; if the change is meant: -Dgolden.recreate", path)
                    .isEqualTo(golden.files().get(path)));
  }

  @Test
  void generatingTwiceGivesTheSameBytes() throws IOException {
    assertThat(Tree.read(SECOND)).isEqualTo(Tree.read(FIRST));
  }

  @Test
  void goldenTreeCompilesWithoutWarnings(@TempDir Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-Xlint:all,-processing,-classfile",
            "-Werror",
            "-proc:none",
            "--release",
            "17",
            "-d",
            classes.toString(),
            "-cp",
            System.getProperty("java.class.path"));
    try (StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
        Stream<Path> sources = Files.walk(FIRST.resolve("java"))) {
      List<Path> java = sources.filter(path -> path.toString().endsWith(".java")).toList();
      boolean compiled =
          compiler
              .getTask(
                  messages, files, null, options, null, files.getJavaFileObjectsFromPaths(java))
              .call();
      assertThat(compiled).as(messages.toString()).isTrue();
      assertThat(messages.toString()).isEmpty();
    }
  }
}
