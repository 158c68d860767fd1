package dev.mjproxy.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.contract.liar.Lie;
import dev.mjproxy.contract.liar.LyingServer;
import dev.mjproxy.contract.liar.Served;
import dev.mjproxy.contract.options.Selection;
import dev.mjproxy.contract.options.Target;
import dev.mjproxy.contract.result.Cause;
import dev.mjproxy.contract.result.RunReport;
import dev.mjproxy.contract.result.Strictness;
import dev.mjproxy.mock.Https;
import dev.mjproxy.mock.MockServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The first words about a server that is not what was thought: one finding, and what to do. */
final class FirstContactTest {
  private static final String JSON = "application/json";
  private static final MockServer HONEST =
      MockServer.start(HonestServer.options(Duration.ofMillis(150)).withHttps(Https.onAnyPort()));

  @AfterAll
  static void stop() {
    HONEST.close();
  }

  @Test
  void aRedirectToHttpsIsNamed() throws Exception {
    assertThat(
            only(
                (asked, honest) ->
                    Served.of(301, "text/html", "")
                        .withHeader("Location", "https://api.test" + asked.path())))
        .startsWith("access/api-is-here: expected the API itself at --url, found a redirect")
        .contains("HTTP 301, Location https://api.test/mj/task/", "text/html, empty")
        .endsWith("the server wants HTTPS: give --url with https:// and the host of Location");
  }

  @Test
  void aRedirectElsewhereIsNamed() throws Exception {
    assertThat(only((asked, honest) -> Served.of(302, "", "").withHeader("Location", "/login")))
        .contains("HTTP 302, Location /login", "the API lies elsewhere");
  }

  @Test
  void aByteOrderMarkIsNamed() throws Exception {
    assertThat(only((asked, honest) -> marked(honest.apply(asked))))
        .contains("HTTP 200, application/json", "bytes ef bb bf", "a byte order mark stands");
  }

  @Test
  void compressionThatWasNotAskedForIsNamed() throws Exception {
    List<String> asked = new CopyOnWriteArrayList<>();
    assertThat(
            only(
                (request, honest) -> {
                  asked.add(request.headers().getOrDefault("accept-encoding", ""));
                  return compressed(honest.apply(request));
                }))
        .contains(
            "expected JSON as it is, as was asked for", "Content-Encoding gzip", "bytes 1f 8b")
        .endsWith("turn off compression without Accept-Encoding");
    assertThat(asked).containsOnly("identity");
  }

  @Test
  void aPageThatKeepsProgramsAwayIsNoWordAboutTheSecret() throws Exception {
    String page = "<!DOCTYPE html><html><title>Just a moment...</title>";
    assertThat(only((asked, honest) -> Served.of(403, "text/html", page)))
        .startsWith("access/api-is-here:")
        .contains("HTTP 403, text/html, '<!DOCTYPE html><html><title>Just a moment")
        .endsWith("let User-Agent mjproxy-verify pass, or go past it");
  }

  @Test
  void aBalanceThatIsUsedUpIsNoWordAboutTheSecret() throws Exception {
    for (String words : List.of("insufficient_user_quota", "用户额度不足", "Your balance is 0")) {
      String error = "{\"error\":{\"message\":\"" + words + "\"}}";
      assertThat(only((asked, honest) -> Served.of(403, JSON, error)))
          .startsWith("access/secret-is-accepted: expected an account that can pay")
          .contains("HTTP 403, application/json", words)
          .endsWith("used up; the secret itself is known");
    }
  }

  @Test
  void aSecretThatIsRefusedIsStillThat() throws Exception {
    String refusal = "{\"code\":401,\"description\":\"invalid token\"}";
    assertThat(only((asked, honest) -> Served.of(401, JSON, refusal)))
        .isEqualTo(
            "access/secret-is-accepted: expected the secret to be accepted, found on every read:"
                + " HTTP 401, application/json, '"
                + refusal
                + "'");
  }

  @Test
  void aWebPageIsNamed() throws Exception {
    assertThat(only((asked, honest) -> Served.of(200, "text/html", "<html>Welcome")))
        .contains("HTTP 200, text/html, '<html>Welcome'", "names a site");
    assertThat(only((asked, honest) -> Served.of(502, "text/html", "<html>Bad Gateway")))
        .startsWith("access/server-answers: ")
        .contains("HTTP 502, text/html, '<html>Bad Gateway'");
  }

  @Test
  void plainHttpOnAPortOfHttpsIsNamed() throws Exception {
    String nginx = "<html>400 The plain HTTP request was sent to HTTPS port";
    assertThat(only((asked, honest) -> Served.of(400, "text/html", nginx)))
        .endsWith("the port speaks HTTPS: give --url with https://");
    int port = HONEST.httpsUrl().orElseThrow().getPort();
    assertThat(message(run("http://127.0.0.1:" + port, List.of("access"))))
        .contains("if it speaks HTTPS only, give --url with https://");
  }

  @Test
  void httpsOnAPlainPortIsNamed() {
    String url = HONEST.baseUrl().toString().replace("http://", "https://");
    assertThatThrownBy(() -> run(url, List.of("access")))
        .hasMessageContaining("the port seems to speak plain HTTP: give --url with http://");
  }

  @Test
  void nothingAtThisAddressIsNamed() throws Exception {
    assertThat(only((asked, honest) -> Served.of(404, "text/plain", "404 page not found")))
        .contains("(give it without /mj)", "HTTP 404, text/plain, '404 page not found'");
  }

  @Test
  void aTimeZoneThatWasForgottenIsOneFinding() throws Exception {
    Lie.Defect off =
        (asked, honest) -> honest.apply(asked).withTasks(task -> later(task, Duration.ofHours(8)));
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), off)) {
      List<Cause> causes =
          run(server.baseUrl(), List.of("lifecycle/times-fit-the-server")).causes();
      assertThat(causes).hasSize(1);
      assertThat(causes.get(0).places()).hasSizeGreaterThan(1);
      assertThat(causes.get(0).first().found()).endsWith("so look at the time");
    }
  }

  @Test
  void fieldsOfOneOperationAreOneFinding() throws Exception {
    Lie.Defect blind =
        (asked, honest) -> {
          Served served = honest.apply(asked);
          return served.status() == 400 && asked.body().contains("\"wrong\"")
              ? served.withStatus(500)
              : served;
        };
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), blind)) {
      List<Cause> causes = run(server.baseUrl(), List.of("shape/wrong-type")).causes();
      assertThat(causes).extracting(Cause::check).contains("shape/wrong-type");
      assertThat(causes.size()).isLessThan(8);
      assertThat(causes.stream().mapToInt(cause -> cause.places().size()).sum())
          .isGreaterThan(2 * causes.size());
    }
  }

  @Test
  void adviceThatIsNotFollowedIsOneFinding() throws Exception {
    Lie.Defect bare =
        (asked, honest) ->
            honest
                .apply(asked)
                .withTasks(
                    task -> {
                      task.remove(List.of("description", "state", "failReason", "properties"));
                      return task;
                    });
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), bare)) {
      List<Cause> causes =
          run(
                  server.baseUrl(),
                  List.of("shape/replies-follow-the-advice/fetchTask", "lifecycle/id-is-stable"))
              .causes();
      assertThat(causes).hasSize(1);
      assertThat(causes.get(0).places()).hasSizeGreaterThan(2);
    }
  }

  private static String only(Lie.Defect defect) throws Exception {
    try (LyingServer server = LyingServer.start(HONEST.baseUrl().toString(), defect)) {
      RunReport report = run(server.baseUrl(), List.of("access"));
      assertThat(report.exitCode()).isEqualTo(1);
      return message(report);
    }
  }

  private static String message(RunReport report) {
    assertThat(report.causes()).hasSize(1);
    Cause cause = report.causes().get(0);
    return cause.check() + ": " + cause.first().message();
  }

  private static RunReport run(String url, List<String> only) throws Exception {
    return Verifier.of(Target.at(url).withSecret("S"))
        .with(
            new Verifier.Options(
                new Selection(only, List.of()), OptionalInt.of(300), Strictness.NORMAL, 1))
        .run();
  }

  private static Served marked(Served served) {
    return served.body().isEmpty()
        ? served
        : new Served(served.status(), served.headers(), "\u00ef\u00bb\u00bf" + served.body());
  }

  private static Served compressed(Served served) {
    if (served.body().isEmpty()) {
      return served;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(served.body().getBytes(StandardCharsets.ISO_8859_1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Served(
            served.status(), served.headers(), bytes.toString(StandardCharsets.ISO_8859_1))
        .withHeader("Content-Encoding", "gzip");
  }

  private static ObjectNode later(ObjectNode task, Duration later) {
    for (String field : List.of("submitTime", "startTime", "finishTime")) {
      if (task.path(field).asLong(0) > 0) {
        task.put(field, task.path(field).asLong() + later.toMillis());
      }
    }
    return task;
  }
}
