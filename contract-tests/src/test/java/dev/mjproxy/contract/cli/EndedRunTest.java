package dev.mjproxy.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.mjproxy.contract.HonestServer;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.mock.MockServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A run that somebody ends early still writes its reports; in a process of its own. */
@Timeout(120)
final class EndedRunTest {
  private static final int SIGINT = 2;

  @Test
  void ctrlCWritesTheReportsAndIs130(@TempDir Path directory) throws Exception {
    assertThat(endedBy("INT", directory)).isEqualTo(130);
    assertThat(run(directory).path("ending").asString()).isEqualTo("interrupted");
  }

  @Test
  void termWritesTheReportsAndIs143(@TempDir Path directory) throws Exception {
    assertThat(endedBy("TERM", directory)).isEqualTo(143);
    assertThat(run(directory).path("ending").asString()).isEqualTo("terminated");
  }

  @Test
  void theTotalTimeoutWritesTheReportsAndIs1(@TempDir Path directory) throws Exception {
    try (MockServer mock = HonestServer.start(Duration.ofHours(1))) {
      Process verifier = start(mock.baseUrl().toString(), directory, "--total-timeout=2s");
      assertThat(verifier.waitFor()).isEqualTo(1);
    }
    assertThat(run(directory).path("ending").asString()).isEqualTo("time-up");
    JsonNode rules = report(directory).path("rules");
    assertThat(rules.valueStream().map(rule -> rule.path("verdict").asString()))
        .contains("not-run")
        .doesNotContain("error");
  }

  /** Ends it while a task is under way that will take an hour. */
  private static int endedBy(String signal, Path directory) throws Exception {
    assumeThat(Path.of("/bin/kill")).isExecutable();
    CountDownLatch looked = new CountDownLatch(3);
    try (MockServer mock = HonestServer.start(Duration.ofHours(1));
        LyingServer server =
            LyingServer.start(
                mock.baseUrl().toString(),
                (asked, honest) -> {
                  if (asked.path().endsWith("/fetch")) {
                    looked.countDown();
                  }
                  return honest.apply(asked);
                })) {
      Process verifier = start(server.baseUrl(), directory, "--only=lifecycle");
      looked.await();
      assertThat(
              new ProcessBuilder("/bin/kill", "-" + signal, "" + verifier.pid()).start().waitFor())
          .isZero();
      return verifier.waitFor();
    }
  }

  private static Process start(String url, Path directory, String option) throws IOException {
    List<String> command = new ArrayList<>(heedingCtrlC());
    command.addAll(
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            VerifyMain.class.getName(),
            "--url=" + url,
            "--secret=S",
            "--report=" + directory,
            option));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(directory.resolve("console.txt").toFile())
        .start();
  }

  /** What a shell starts in the background ignores INT, and so would what that starts. */
  private static List<String> heedingCtrlC() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return List.of();
    }
    boolean isIgnored =
        Files.readAllLines(status).stream()
            .filter(line -> line.startsWith("SigIgn:"))
            .mapToLong(line -> Long.parseUnsignedLong(line.substring(7).strip(), 16))
            .anyMatch(signals -> (signals & 1 << (SIGINT - 1)) != 0);
    return isIgnored ? List.of("env", "--default-signal=INT") : List.of();
  }

  private static JsonNode run(Path directory) throws IOException {
    assertThat(directory.resolve("report.html")).isNotEmptyFile();
    assertThat(directory.resolve("junit.xml")).isNotEmptyFile();
    assertThat(directory.resolve("report.sarif")).isNotEmptyFile();
    assertThat(directory.resolve("console.txt")).content().contains("MUST rules verified");
    return report(directory).path("run");
  }

  private static JsonNode report(Path directory) throws IOException {
    return JsonMapper.shared().readTree(Files.readString(directory.resolve("report.json")));
  }
}
