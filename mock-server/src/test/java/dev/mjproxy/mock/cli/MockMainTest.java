package dev.mjproxy.mock.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command: what it prints, how it ends, and with which exit code. */
final class MockMainTest {
  private static final Map<String, String> NO_ENVIRONMENT = Map.of();

  @Test
  void printsFourLinesAndEndsByTerm() throws IOException, InterruptedException {
    try (MockProcess mock = MockProcess.start(NO_ENVIRONMENT, "--port", "0")) {
      URI url = url(mock);
      assertThat(mock.line()).startsWith("Try:  curl ").contains(url + "/mj/submit/imagine");
      assertThat(mock.line()).isEqualTo("Console: " + url + "/__mjproxy/");
      assertThat(mock.line()).isEqualTo("Stop: Ctrl-C");
      assertThat(status(url, "none")).isEqualTo(200);
      mock.terminate();

      assertThat(mock.exitCode()).isIn(0, 143);
      assertThat(mock.errors()).isEmpty();
    }
  }

  @Test
  void logPrintsALineForEachRequest() throws IOException {
    try (MockProcess mock = MockProcess.start(NO_ENVIRONMENT, "--port", "0", "--log=requests")) {
      URI url = url(mock);
      mock.line();
      mock.line();
      mock.line();
      assertThat(status(url, "none")).isEqualTo(200);

      assertThat(mock.line()).containsPattern("\\d\\d:\\d\\d:\\d\\d  GET +\\w+ +200 .* ms$");
    }
  }

  @Test
  void secretComesFromTheEnvironment() throws IOException {
    try (MockProcess mock = MockProcess.start(Map.of("MJPROXY_SECRET", "E"), "--port", "0")) {
      URI url = url(mock);

      assertThat(status(url, "E")).isEqualTo(200);
      assertThat(status(url, "none")).isEqualTo(401);
      assertThat(mock.line()).contains("YOUR_SECRET").doesNotContain("Bearer E");
    }
  }

  @Test
  void secretComesFromAFile(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("secret"), " F \n");
    try (MockProcess mock =
        MockProcess.start(NO_ENVIRONMENT, "--port", "0", "--secret-file", file.toString())) {
      URI url = url(mock);

      assertThat(status(url, "F")).isEqualTo(200);
      assertThat(status(url, "none")).isEqualTo(401);
    }
  }

  @Test
  void portInUseIsOneSentence() throws IOException, InterruptedException {
    try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        MockProcess mock =
            MockProcess.start(NO_ENVIRONMENT, "--port", Integer.toString(other.getLocalPort()))) {
      assertThat(mock.exitCode()).isEqualTo(1);
      assertThat(mock.errors())
          .singleElement()
          .asString()
          .startsWith("Cannot listen on 127.0.0.1:" + other.getLocalPort())
          .endsWith("Choose another --port.");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "--nonsense, --nonsense",
    "--task-duration=soon, 'expected a duration such as 8s, 400ms, 2m or PT8S, found ''soon'''",
    "--task-duration=PT999999999999H, expected a duration of at most 36500 days",
    "--secret-file=/no/such/file, --secret-file: cannot read /no/such/file",
    "--secret=, '--secret: expected at least one character, found none'",
    "--admin-key=, '--admin-key: expected at least one character, found none'",
    "--port=70000, '--port: expected 0 to 65535, found 70000'",
    "--concurrency=none, '--concurrency: expected a number or ''unlimited'', found ''none'''",
    "--concurrency=0, 'concurrency: expected 1 or more, found 0'",
    "--speed=0, '--speed: expected more than 0, found 0.0'",
    "--speed=1e-300, 'task duration: expected 0 to 36500 days, found '",
    "--fault=kind=x, fault kind: expected one of",
    "--cors=everybody, '--cors: expected off, real, * or an origin such as'",
    "--allow-host=http://x/, '--allow-host: expected a name such as mock.example.org, found '",
    "--body-timeout=soon, expected a duration such as",
    "--max-tasks=0, 'max tasks: expected 1 or more, found 0'"
  })
  void wrongUsageIsExplained(String option, String message)
      throws IOException, InterruptedException {
    try (MockProcess mock = MockProcess.start(NO_ENVIRONMENT, option)) {
      assertThat(mock.exitCode()).isEqualTo(2);
      List<String> errors = mock.errors();
      assertThat(errors.get(0)).contains(message);
      assertThat(errors).contains("Run with --help to see all options.");
      assertThat(errors).noneMatch(line -> line.startsWith("\tat ") || line.contains("Exception"));
    }
  }

  @Test
  void mockThatOthersCanReachPrintsItsAdminKey() throws IOException {
    for (String kind : new String[] {"", "--static=true"}) {
      String[] options =
          Stream.of("--port=0", "--bind=0.0.0.0", kind)
              .filter(option -> !option.isEmpty())
              .toArray(String[]::new);
      try (MockProcess mock = MockProcess.start(NO_ENVIRONMENT, options)) {
        mock.line();
        mock.line();
        assertThat(mock.line()).startsWith("Admin API: -H 'X-Mjproxy-Admin-Key: ");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"--help, --task-duration", "--version, mjproxy-mock "})
  void helpAndVersionArePrinted(String option, String text)
      throws IOException, InterruptedException {
    try (MockProcess mock = MockProcess.start(NO_ENVIRONMENT, option)) {
      StringBuilder printed = new StringBuilder();
      for (String line = mock.line(); !line.equals("null"); line = mock.line()) {
        printed.append(line).append('\n');
      }
      assertThat(mock.exitCode()).isEqualTo(0);
      assertThat(printed).contains(text);
      assertThat(mock.errors()).isEmpty();
    }
  }

  private static URI url(MockProcess mock) throws IOException {
    String line = mock.line();
    assertThat(line).matches("mjproxy mock \\S+ on http://127\\.0\\.0\\.1:\\d+");
    return URI.create(line.substring(line.indexOf("http")));
  }

  private static int status(URI url, String secret) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(url.resolve("/mj/task/list"))
            .header("mj-api-secret", secret)
            .build();
    try {
      return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
