package dev.mjproxy.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.Lies;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.mock.MockServer;
import dev.mjproxy.mock.MockServerOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line, from its arguments to its exit code. */
final class VerifyMainTest {
  private static final String SECRET = "a-secret-that-nobody-must-see";
  private static final MockServer MOCK =
      MockServer.start(
          MockServerOptions.defaults().withSecret(SECRET).withTaskDuration(Duration.ofMillis(200)));

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @AfterAll
  static void stop() {
    MOCK.close();
  }

  @Test
  void anHonestServerIsZero(@TempDir Path directory) throws IOException {
    int exitCode = run(MOCK.baseUrl().toString(), "--secret", SECRET, "--report", "" + directory);
    assertThat(exitCode).as(out + "" + err).isZero();
    assertThat(out.toString()).contains("MUST rules verified").doesNotContain(SECRET);
    for (String name : List.of("report.json", "junit.xml", "report.html", "report.sarif")) {
      assertThat(Files.readString(directory.resolve(name))).isNotEmpty().doesNotContain(SECRET);
    }
  }

  @Test
  void theReportShowsHowTasksWentCallbacksIncluded(@TempDir Path directory) throws IOException {
    String url = MOCK.baseUrl().toString();
    assertThat(run(url, "--secret", SECRET, "--only", "callback", "--report", "" + directory))
        .as(out + "" + err)
        .isZero();
    assertThat(Files.readString(directory.resolve("report.json")))
        .contains("\"source\" : \"submit\"", "\"source\" : \"fetch\"", "\"source\" : \"callback\"");
  }

  @Test
  void aWrongSecretIsOneFindingAndExitCodeOne() {
    assertThat(run(MOCK.baseUrl().toString(), "--secret", "wrong")).isEqualTo(1);
    assertThat(out.toString())
        .containsOnlyOnce("FAIL")
        .contains("access/secret-is-accepted", "expected  the secret to be accepted");
  }

  @Test
  void noSecretWhereOneIsNeededIsOne() {
    assertThat(run(MOCK.baseUrl().toString())).isEqualTo(1);
    assertThat(out.toString()).contains("expected  an open server, or --secret to be given");
  }

  @Test
  void theSecretIsTakenFromTheEnvironment() {
    String url = MOCK.baseUrl().toString();
    int exitCode = run(Map.of("MJPROXY_SECRET", SECRET), "--url", url, "--only", "access");
    assertThat(exitCode).as(out.toString()).isZero();
  }

  @Test
  void theSecretIsTakenFromAFile(@TempDir Path directory) throws IOException {
    Path file = Files.writeString(directory.resolve("secret"), SECRET + "\n");
    assertThat(run(MOCK.baseUrl().toString(), "--secret-file", "" + file, "--only", "access"))
        .isZero();
  }

  @Test
  void aLiarShowsWhatWasExpectedAndFound() throws IOException {
    var lie = Lies.all().stream().filter(it -> it.name().equals("405 without Allow")).findFirst();
    try (LyingServer liar =
        LyingServer.start(MOCK.baseUrl().toString(), lie.orElseThrow().defects().get())) {
      assertThat(run(liar.baseUrl(), "--secret", SECRET, "--only", "shape/wrong-method"))
          .isEqualTo(1);
    }
    assertThat(out.toString())
        .contains("FAIL  shape/wrong-method", "expected  a header Allow with", "again     curl -i")
        .contains("Authorization: Bearer ***")
        .doesNotContain(SECRET);
  }

  @Test
  void noServerIsTwoAndOneSentence() throws IOException {
    int freePort;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      freePort = socket.getLocalPort();
    }
    assertThat(run("http://127.0.0.1:" + freePort)).isEqualTo(2);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(err.toString()).startsWith("Cannot reach http://127.0.0.1:" + freePort);
  }

  @Test
  void anUnknownHostIsTwo() {
    assertThat(run("http://no-such-host.invalid")).isEqualTo(2);
    assertThat(err.toString()).contains("the host name cannot be resolved");
  }

  @Test
  void usageErrorsAreTwoWithOneClearLine() {
    assertUsage("Unknown option: '--nope'", "--url", "http://x", "--nope");
    assertUsage("Missing required option: --url=URL");
    assertUsage("expected an address such as", "--url", "not an address");
    assertUsage("give the secret with --secret", "--url", "http://user:pass@x");
    assertUsage("expected a duration such as 8s", "--url", "http://x", "--task-timeout", "soon");
    assertUsage("--budget: expected 0 or more, found -1", "--url", "http://x", "--budget", "-1");
    assertUsage("--connections: expected 1 or more, found 0", "--url=http://x", "--connections=0");
    assertUsage("--rate: expected more than 0, found -1.0", "--url=http://x", "--rate=-1");
    assertUsage("found no/such; see list-checks", "--url", "http://x", "--only", "no/such");
    assertUsage("--secret-file: expected a readable file", "--url=http://x", "--secret-file=/none");
    assertUsage(
        "--baseline: /none: expected a readable file", "--url=http://x", "--baseline=/none");
    assertUsage("--write-baseline: expected a file", "--url=http://x", "--write-baseline=/none/x");
    assertUsage("found 'nope'; see list-checks", "explain", "nope");
    assertUsage(
        "--report: expected a directory to write to",
        "--url=" + MOCK.baseUrl(),
        "--report=/dev/null/x");
  }

  @Test
  void baselineInAnotherEncodingIsAUsageError(@TempDir Path directory) throws IOException {
    byte[] gbk = "format: 1\n# \u4e2d\nfindings: []\n".getBytes(Charset.forName("GBK"));
    Path file = Files.write(directory.resolve("gbk.yaml"), gbk);

    assertUsage(
        file + ":2: expected YAML, found something else: expected UTF-8, found the byte 0xD6",
        "--url=http://x",
        "--baseline=" + file);
  }

  @Test
  void withoutABudgetNothingIsSubmittedToAServerThatIsNotTheMock() throws IOException {
    try (LyingServer liar =
        LyingServer.start(
            MOCK.baseUrl().toString(),
            (asked, honest) -> honest.apply(asked).withHeader("X-Mjproxy-Mock", ""))) {
      assertThat(run(liar.baseUrl(), "--secret", SECRET)).as(out.toString()).isZero();
    }
    assertThat(out.toString()).contains("0 of 0 submissions spent", "raise --budget to run it");
  }

  @Test
  void progressGoesToTheErrorStreamOfATerminalOnly() {
    String[] arguments = {"--url", MOCK.baseUrl().toString(), "--secret", SECRET, "--only=access"};
    assertThat(run(Map.of(), arguments)).isZero();
    assertThat(err.toString()).isEmpty();
    assertThat(watched(arguments)).isZero();
    assertThat(err.toString()).contains("\rverifying").endsWith(" \r");
    assertThat(out.toString()).doesNotContain("\r", "verifying");
    err.getBuffer().setLength(0);
    assertThat(watched(with(arguments, "--no-progress"))).isZero();
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void aBaselineAcceptsWhatIsKnownAndNothingElse(@TempDir Path directory) throws IOException {
    String file = directory.resolve("known.yaml").toString();
    Lie.Defect defect = (asked, honest) -> honest.apply(asked).withHeader("Allow", "");
    try (LyingServer liar = LyingServer.start(MOCK.baseUrl().toString(), defect)) {
      String[] arguments = {"--secret", SECRET, "--only", "shape/wrong-method"};
      assertThat(run(liar.baseUrl(), with(arguments, "--write-baseline", file))).isEqualTo(1);
      assertThat(out.toString()).contains("Baseline: " + file + ", 16 findings");
      out.getBuffer().setLength(0);
      assertThat(run(liar.baseUrl(), with(arguments, "--baseline", file))).as("" + out).isZero();
    }
    assertThat(out.toString()).doesNotContain("FAIL ").contains("baseline  2 known findings");
    assertThat(run(MOCK.baseUrl().toString(), "--secret", SECRET, "--baseline", file)).isZero();
    assertThat(out.toString())
        .contains("baseline  no longer found: shape/wrong-method submitBlend");
  }

  @Test
  void aDryRunSendsNothingAndNamesThePrice() {
    assertThat(run("http://no-such-host.invalid", "--dry-run", "--only", "lifecycle")).isZero();
    assertThat(out.toString())
        .contains("lifecycle/progress-never-falls", "at most 3 submissions; nothing was sent");
  }

  @Test
  void checksAreListedAndExplained() {
    assertThat(run(Map.of(), "list-checks")).isZero();
    assertThat(out.toString()).contains("MUST    lifecycle/times-stay: A time of a task never");
    assertThat(run(Map.of(), "explain", "lifecycle/times-stay")).isZero();
    assertThat(out.toString()).contains("shared scenarios: imagine");
    assertThat(run(Map.of(), "--version")).isZero();
    assertThat(run(Map.of(), "--help")).isZero();
    assertThat(out.toString()).contains("Exit codes:");
  }

  private int watched(String... arguments) {
    return VerifyMain.run(
        arguments,
        new VerifyMain.Environment(Map.of(), true),
        new PrintWriter(out),
        new PrintWriter(err));
  }

  private static String[] with(String[] arguments, String... more) {
    return Stream.concat(Arrays.stream(arguments), Arrays.stream(more)).toArray(String[]::new);
  }

  private void assertUsage(String message, String... arguments) {
    err.getBuffer().setLength(0);
    assertThat(run(Map.of(), arguments)).isEqualTo(2);
    assertThat(err.toString()).contains(message).doesNotContain("\tat ", "Exception");
  }

  private int run(String url, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--url", url));
    arguments.addAll(List.of(more));
    return run(Map.of(), arguments.toArray(String[]::new));
  }

  private int run(Map<String, String> environment, String... arguments) {
    return VerifyMain.run(
        arguments,
        new VerifyMain.Environment(environment, false),
        new PrintWriter(out),
        new PrintWriter(err));
  }
}
