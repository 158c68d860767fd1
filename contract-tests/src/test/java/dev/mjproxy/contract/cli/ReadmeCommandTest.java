package dev.mjproxy.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command that a reader copies from the READMEs passes against a fresh mock. */
final class ReadmeCommandTest {
  private static final String COMMAND = "java -jar contract-tests/target/mjproxy-verify.jar ";

  @ParameterizedTest
  @ValueSource(strings = {"README.md", "README.zh-CN.md"})
  void theVerifierAcceptsAFreshMock(String readme, @TempDir Path folder) throws IOException {
    StringWriter out = new StringWriter();
    try (MockServer mock =
        MockServer.start(MockServerOptions.defaults().withTaskDuration(Duration.ofMillis(200)))) {
      String arguments =
          command(readme)
              .replace("http://127.0.0.1:8080", mock.baseUrl().toString())
              .replace("target/report", folder.toString());
      int exitCode =
          VerifyMain.run(
              arguments.split(" "),
              new VerifyMain.Environment(Map.of(), false),
              new PrintWriter(out),
              new PrintWriter(out));
      assertThat(exitCode).as(out.toString()).isZero();
    }
    assertThat(folder.resolve("report.html")).isNotEmptyFile();
  }

  private static String command(String readme) throws IOException {
    return Files.readAllLines(Path.of("..", readme)).stream()
        .filter(line -> line.startsWith(COMMAND))
        .map(line -> line.substring(COMMAND.length()))
        .findFirst()
        .orElseThrow();
  }
}
