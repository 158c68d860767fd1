package dev.mjproxy.contract.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import dev.mjproxy.contract.observed.AgeingServer;
import dev.mjproxy.contract.observed.HarRecorder;
import dev.mjproxy.contract.observed.UserSession;
import dev.mjproxy.contract.options.Cancellation;
import dev.mjproxy.contract.restassured.PlainHttp;
import dev.mjproxy.contract.result.Ending;
import io.restassured.RestAssured;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The verifier on recordings: it sends nothing. */
final class RecordingCommandTest {
  private static final String TASK =
      "{\"id\":\"7\",\"action\":\"IMAGINE\",\"status\":\"SUCCESS\",\"progress\":\"100%\"}";
  private static HarRecorder honest = new HarRecorder();

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void record() {
    try (AgeingServer server = AgeingServer.honest()) {
      honest = new HarRecorder();
      new UserSession(server.url(), honest, honest).play();
    }
  }

  @Test
  void aHarOfAnHonestServerIsFine() throws Exception {
    Run run = run("--secret", "S", "--har", har(honest.text()), "--report", folder.toString());
    assertThat(run.err).isEmpty();
    assertThat(run.code).isZero();
    assertThat(run.out)
        .containsPattern("[0-9]+ exchanges of the API, [0-9]+ of them with a wrong request")
        .contains("of others judged, nothing was sent")
        .contains("it has to send requests of its own")
        .doesNotContain("FAIL");
    assertThat(folder.resolve("report.json")).exists();
    assertThat(Files.readString(folder.resolve("report.html"))).doesNotContain("Bearer S");
  }

  @Test
  void aHarOfALyingServerIsNot() throws Exception {
    HarRecorder recorder = new HarRecorder();
    try (AgeingServer server = AgeingServer.telling("rewrites")) {
      UserSession session = new UserSession(server.url(), recorder, recorder);
      session.poll(session.imagine("a cat"));
    }
    Path baseline = folder.resolve("baseline.json");
    Run run = run("--har", har(recorder.text()), "--write-baseline", baseline.toString());
    assertThat(run.code).isEqualTo(1);
    assertThat(run.out)
        .contains("FAIL  lifecycle/prompt-is-echoed  fetchTask", "Bearer ***")
        .contains("found     \"a dog\"");
    Run again = run("--har", har(recorder.text()), "--baseline", baseline.toString());
    assertThat(again.code).as(again.out).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '~',
      value = {
        "no JSON | expected a HAR file, found no JSON",
        "{\"log\":{}} | expected a HAR file, found JSON without a list log.entries",
        "[] | found JSON without a list log.entries",
        "{\"log\":{\"entries\":[]}} | found none at all",
        "{\"log\":{\"entries\":[{\"response\":{\"status\":200}}]}} | entry 1: url: expected a text",
        "{\"log\":{\"entries\":[{\"startedDateTime\":\"now\",\"request\":{\"method\":\"GET\",\"url\":\"http://h/mj/x\"},\"response\":{\"status\":200}}]}} | entry 1: startedDateTime: expected a time",
        "{\"log\":{\"entries\":[{\"startedDateTime\":\"2026-01-01T00:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"http://h/pets\"},\"response\":{\"status\":200}}]}} | found 1 of something else, such as /pets",
        "{\"log\":{\"entries\":[{\"startedDateTime\":\"2026-01-01T00:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"ftp://h\"},\"response\":{\"status\":200}}]}} | entry 1: request.url: expected an http(s) address",
        "{\"log\":{\"entries\":[{\"startedDateTime\":\"2026-01-01T00:00:00Z\",\"request\":{\"method\":\"GET\",\"url\":\"http://h/mj/x\"},\"response\":{\"status\":200,\"content\":{\"encoding\":\"base64\",\"text\":\"=\"}}}]}} | expected base64"
      })
  void whatIsNoHarOfThisApiIsSaidInOneSentence(String text, String sentence) throws Exception {
    Run run = run("--har", har(text));
    assertThat(run.code).as(run.err).isEqualTo(2);
    assertThat(run.err.lines()).hasSize(1);
    assertThat(run.err).contains(sentence);
  }

  @Test
  void aCutHarIsNamedWithItsWholeEntries() throws Exception {
    String text = honest.text();
    Run run = run("--har", har(text.substring(0, text.length() / 2)));
    assertThat(run.code).isEqualTo(2);
    assertThat(run.err.lines()).hasSize(1);
    assertThat(run.err)
        .containsPattern("expected a HAR file to its end, found it cut or edited after [1-9]");
  }

  @Test
  void aJournalOfWireMockIsJudged() throws Exception {
    Run run = run("--wiremock-journal", journal("{\"code\":1,\"result\":\"7\"}"));
    assertThat(run.code).as(run.out + run.err).isEqualTo(1);
    assertThat(run.out)
        .contains("FAIL  shape/replies-keep-the-schema  submitImagine")
        .contains("/description");
  }

  @Test
  void whatNoStubAnsweredIsNotJudged() throws Exception {
    Path file = folder.resolve("journal.json");
    Files.writeString(
        file,
        """
        {"requests": [
          {"wasMatched": false,
           "request": {"method": "GET", "url": "/mj/task/7/fetch", "loggedDate": 2},
           "response": {"status": 404, "body": "No response could be served"}},
          {"wasMatched": true,
           "request": {"method": "GET", "url": "/mj/task/list", "loggedDate": 1},
           "response": {"status": 200, "headers": {"Content-Type": "application/json"},
                        "body": "[]"}}
        ]}
        """);
    Run run = run("--wiremock-journal", file.toString());
    assertThat(run.code).as(run.out + run.err).isZero();
    assertThat(run.out).contains("1 exchanges of the API", "1 not judged: no stub matched");
  }

  @Test
  void aJournalOfAnotherVersionIsSaidInOneSentence() throws Exception {
    Path file = folder.resolve("journal.json");
    Files.writeString(
        file, "{\"requests\":[{\"request\":{\"url\":\"/mj/x\",\"method\":\"GET\"}}]}");
    Run run = run("--wiremock-journal", file.toString());
    assertThat(run.code).isEqualTo(2);
    assertThat(run.err)
        .contains(
            "expected the journal of WireMock 2.19 or later (GET /__admin/requests), found one"
                + " without response.status");
  }

  @Test
  void handMadeStubsAreJudged() throws Exception {
    Path mappings = Files.createDirectories(folder.resolve("mappings"));
    Files.createDirectories(folder.resolve("__files"));
    Files.writeString(folder.resolve("__files/task.json"), TASK);
    Files.writeString(
        mappings.resolve("fetch.json"),
        """
        {"request": {"method": "GET", "urlPathPattern": "/mj/task/[0-9]+/fetch"},
         "response": {"status": 200, "headers": {"Content-Type": "application/json"},
                      "bodyFileName": "task.json"}}
        """);
    Files.writeString(
        mappings.resolve("several.json"),
        """
        {"mappings": [
          {"request": {"method": "GET", "urlPath": "/pets"}, "response": {"status": 200}},
          {"request": {"method": "POST", "urlPath": "/mj/submit/imagine"},
           "response": {"status": 200, "jsonBody": {"code": 1, "description": "ok", "result": "7"}}}
        ]}
        """);
    Run run = run("--wiremock-mappings", mappings.toString());
    assertThat(run.code).as(run.out + run.err).isEqualTo(1);
    assertThat(run.out)
        .contains("1 not judged: a stub of no operation of this API, several.json")
        .contains("FAIL  lifecycle/success-has-a-finish-time  fetchTask");
  }

  @Test
  void whatIsNoFolderOfMappingsIsSaidInOneSentence() throws Exception {
    Run none = run("--wiremock-mappings", folder.resolve("none").toString());
    assertThat(none.code).isEqualTo(2);
    assertThat(none.err).contains("expected a folder of WireMock mappings, found none");
    Path mappings = Files.createDirectories(folder.resolve("m"));
    Files.writeString(mappings.resolve("a.json"), "{\"request\":");
    assertThat(run("--wiremock-mappings", mappings.toString()).err)
        .contains("a.json: expected a WireMock mapping, found no JSON");
    Files.writeString(mappings.resolve("a.json"), "{}");
    assertThat(run("--wiremock-mappings", mappings.toString()).err)
        .contains("expected a WireMock mapping with request and response");
  }

  @Test
  void anEndedRunJudgesWhatWasReadAndSaysSo() throws Exception {
    Cancellation cancellation = new Cancellation();
    cancellation.cancel(Ending.TERMINATED);
    StringWriter out = new StringWriter();
    int code =
        VerifyMain.run(
            new String[] {"--har", har(honest.text())},
            new VerifyMain.Environment(Map.of(), false, cancellation),
            new PrintWriter(out),
            new PrintWriter(out));
    assertThat(code).as(out.toString()).isEqualTo(143);
    assertThat(out.toString())
        .contains("The rest was not read, since the run was ended", "terminated");
  }

  /** Each reply lacks a member, and none is like another. */
  @Test
  void aRecordingFullOfFindingsNamesSomeOfThem() throws Exception {
    StringBuilder entries = new StringBuilder();
    for (int i = 0; i < 3_000; i++) {
      entries.append(
          """
          %s{"startedDateTime":"2026-01-01T00:00:00Z","time":1,
            "request":{"method":"GET","url":"http://h/mj/task/%d/fetch","headers":[]},
            "response":{"status":200,"headers":[{"name":"Content-Type","value":"application/json"}],
              "content":{"mimeType":"application/json","text":"{\\"id\\":\\"%d\\",\\"progress\\":\\"%d%%\\"}"}}}
          """
              .formatted(i == 0 ? "" : ",", i, i, i % 100));
    }
    Run run = run("--har", har("{\"log\":{\"entries\":[" + entries + "]}}"));
    assertThat(run.code).as(run.err).isEqualTo(1);
    assertThat(run.out)
        .contains("3000 exchanges of the API", "FAIL  shape/replies-keep-the-schema  fetchTask");
  }

  @Test
  void oneRecordingAtATime() throws Exception {
    Run run = run("--har", "a", "--wiremock-journal", "b");
    assertThat(run.code).isEqualTo(2);
    assertThat(run.err).contains("expected one of --har, --wiremock-journal");
    assertThat(run("--har", folder.resolve("none.har").toString()).err)
        .contains("expected a HAR file, found no such file");
  }

  private String journal(String reply) throws IOException {
    WireMockServer server =
        new WireMockServer(WireMockConfiguration.options().bindAddress("127.0.0.1").dynamicPort());
    server.start();
    try {
      server.stubFor(WireMock.post("/mj/submit/imagine").willReturn(WireMock.okJson(reply)));
      server.stubFor(WireMock.get("/mj/task/7/fetch").willReturn(WireMock.okJson(TASK)));
      RestAssured.given(PlainHttp.specification(server.baseUrl(), "S"))
          .body("{\"prompt\":\"a cat\"}")
          .post("/mj/submit/imagine");
      RestAssured.given(PlainHttp.specification(server.baseUrl(), "S")).get("/mj/task/7/fetch");
      Path file = folder.resolve("journal.json");
      Files.writeString(file, RestAssured.get(server.baseUrl() + "/__admin/requests").asString());
      return file.toString();
    } finally {
      server.stop();
    }
  }

  private String har(String text) throws IOException {
    Path file = folder.resolve("session.har");
    Files.writeString(file, text);
    return file.toString();
  }

  private record Run(int code, String out, String err) {}

  private static Run run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        VerifyMain.run(
            arguments,
            new VerifyMain.Environment(Map.of(), false),
            new PrintWriter(out),
            new PrintWriter(err));
    return new Run(code, out.toString(), err.toString());
  }
}
