package dev.mjproxy.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples in the texts of packages compile. */
final class PackageExamplesTest {
  private static final Pattern EXAMPLE =
      Pattern.compile("<pre>\\{@code\\n(.*?)\\n \\* }</pre>", Pattern.DOTALL);

  /** What an example may use without declaring it. */
  private static final String FRAME =
      """
      import dev.mjproxy.client.*;
      import dev.mjproxy.client.call.*;
      import dev.mjproxy.client.error.*;
      import dev.mjproxy.client.http.*;
      import dev.mjproxy.client.image.*;
      import dev.mjproxy.client.json.*;
      import dev.mjproxy.client.model.*;
      import dev.mjproxy.client.task.*;
      import dev.mjproxy.client.webhook.*;
      import java.nio.file.Path;
      import retrofit2.Response;
      class Example {
        interface Orders { void update(Task task); }
        void forget(String id) {}
        void log(Object... values) {}
        void tellUser(String text) {}
        void run(PARAMETERS) throws Exception {
      CODE
        }
      }
      """;

  private static final List<String> PARAMETERS =
      List.of(
          "MidjourneyClient client",
          "Task task",
          "String id",
          "String body",
          "WebhookFilter filter",
          "Orders orders");

  /** An example and the file that shows it. */
  record Example(Path file, String code) {}

  static List<Example> examples() throws IOException {
    try (Stream<Path> written = Files.walk(Path.of("src/main/java"));
        Stream<Path> generated = Files.walk(Path.of("target/generated-sources/openapi"))) {
      return Stream.concat(written, generated)
          .filter(file -> file.endsWith("package-info.java"))
          .flatMap(file -> EXAMPLE.matcher(read(file)).results().map(m -> example(file, m)))
          .toList();
    }
  }

  private static Example example(Path file, MatchResult match) {
    return new Example(file, match.group(1).replaceAll("(?m)^ \\* ?", ""));
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Test
  void tenPackagesShowAnExample() throws IOException {
    assertThat(examples()).hasSize(10);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void exampleCompiles(Example example, @TempDir Path classes) {
    assertThat(errors(example.code(), classes)).as("%s", example.file()).isEmpty();
  }

  @Test
  void exampleThatNamesAMissingMethodDoesNotCompile(@TempDir Path classes) {
    assertThat(errors("Webhooks.parse(body).filter(task);", classes)).contains("filter");
  }

  private static String errors(String code, Path classes) {
    String parameters =
        PARAMETERS.stream()
            .filter(parameter -> !code.matches("(?s).*\\b" + parameter + "\\b.*"))
            .reduce((a, b) -> a + ", " + b)
            .orElse("");
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    List<String> options =
        List.of(
            "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
    JavaFileObject source =
        new Source(FRAME.replace("PARAMETERS", parameters).replace("CODE", code));
    boolean isCompiled =
        compiler.getTask(messages, null, null, options, null, List.of(source)).call();
    return isCompiled ? "" : messages.toString();
  }

  /** A source in memory. */
  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String text) {
      super(URI.create("string:///Example.java"), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }
}
