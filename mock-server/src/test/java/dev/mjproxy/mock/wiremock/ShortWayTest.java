package dev.mjproxy.mock.wiremock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RawSocket;
import dev.mjproxy.mock.testing.RunningMock;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests go past WireMock as long as it holds nothing of the user's, and nobody can tell. */
final class ShortWayTest {
  /** WireMock says so of all that it answers itself. */
  private static final String MATCHED = "Matched-Stub-Id";

  private static final String ANY_STUB =
      "{\"request\":{\"urlPath\":\"/mine\"},\"response\":{\"body\":\"mine\"}}";

  @RegisterExtension static final RunningMock mock = new RunningMock();

  @AfterEach
  void leaveNothingInWireMock() {
    mock.post("/__admin/mappings/reset");
    mock.post("/__admin/settings", "{}");
  }

  @Test
  void requestsGoPastWireMockWhileNothingStandsInIt() {
    assertThat(mock.get("/mj/task/list").header(MATCHED)).isEmpty();
  }

  @Test
  void requestsGoThroughWireMockWhileTheUserHasAStub() {
    String stub = mock.post("/__admin/mappings", ANY_STUB).json().path("id").asString();
    assertThat(mock.get("/mj/task/list").header(MATCHED)).isPresent();

    mock.delete("/__admin/mappings/" + stub);
    assertThat(mock.get("/mj/task/list").header(MATCHED)).isEmpty();
  }

  @Test
  void requestsGoThroughWireMockWhileItsSettingsAreTheUsers() {
    mock.post("/__admin/settings", "{\"fixedDelay\":1}");
    assertThat(mock.get("/mj/task/list").header(MATCHED)).isPresent();

    mock.post("/__admin/settings", "{}");
    assertThat(mock.get("/mj/task/list").header(MATCHED)).isEmpty();
  }

  @Test
  void stubInThePlaceOfOursIsTheUsers() {
    String ours =
        mock.get("/__admin/mappings").json().path("mappings").path(0).path("id").asString();
    mock.exchange(
        mock.request("/__admin/mappings/" + ours)
            .header("Content-Type", "application/json")
            .PUT(BodyPublishers.ofString(ANY_STUB))
            .build());

    assertThat(mock.exchange(mock.request("/mine").build()).text()).isEqualTo("mine");
  }

  @Test
  void stubsOfTheProjectThatTheMockIsStartedInAreNotLoaded() {
    assertThat(Path.of("src/test/resources/mappings")).isDirectoryContaining(Files::isRegularFile);

    assertThat(mock.get("/mj/task/list").status()).isEqualTo(200);
    assertThat(mock.get("/__admin/mappings").json().path("mappings")).hasSize(1);
  }

  @Test
  void savingStubsWritesNothingIntoTheProject() {
    List<Path> before = mappings();
    mock.post(
        "/__admin/mappings",
        "{\"persistent\":true,\"request\":{\"urlPath\":\"/mine\"},\"response\":{\"status\":204}}");
    assertThat(mock.post("/__admin/mappings/save").status()).isEqualTo(200);
    assertThat(mock.exchange(mock.request("/mine").build()).status()).isEqualTo(204);

    mock.exchange(mock.request("/__admin/mappings").DELETE().build());
    assertThat(mappings()).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "GET     | /mj/task/0/fetch",
        "GET     | /mj/task/list?a=%20b&c",
        "GET     | //mj//task/list/",
        "GET     | /mj-turbo/mj/task/queue",
        "GET     | /mj/nothing;x=1/here%2F",
        "GET     | /",
        "HEAD    | /mj/task/list",
        "OPTIONS | /mj/submit/imagine",
        "OPTIONS | /nothing",
        "DELETE  | /mj/submit/imagine",
        "POST    | /mj/submit/imagine",
        "POST    | /mj/task/list-by-condition",
        "GET     | /__mjproxy/health",
        "GET     | /__mjproxy/faults",
        "get     | /mj/task/list",
      })
  void replyIsTheSameOnBothWays(String method, String path) {
    HttpRequest request =
        mock.request(path)
            .header("Content-Type", "application/json; charset=utf-8")
            .header("Origin", "http://example.org")
            .method(method, BodyPublishers.ofString("{\"ids\":[\"1\"]}"))
            .build();
    Answer past = mock.exchange(request);
    mock.post("/__admin/mappings", ANY_STUB);
    Answer through = mock.exchange(request);

    assertThat(past.status()).isEqualTo(through.status());
    assertThat(past.text()).isEqualTo(through.text());
    assertThat(headers(past)).isEqualTo(headers(through));
  }

  @ParameterizedTest
  @CsvSource({"multipart/form-data", "multipart/form-data; boundary=x", "text/plain", "a"})
  void bodyThatIsNoJsonIsRefusedOnBothWays(String type) {
    HttpRequest request =
        mock.request("/mj/submit/imagine")
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString("--x"))
            .build();
    Answer past = mock.exchange(request);
    mock.post("/__admin/mappings", ANY_STUB);

    assertThat(past.status()).isEqualTo(415);
    assertThat(mock.exchange(request).text()).isEqualTo(past.text());
  }

  @Test
  void everyServerHasOptionsOnBothWays() throws IOException {
    String options = "OPTIONS * HTTP/1.1\nHost: localhost\n\n";
    try (RawSocket socket = new RawSocket(mock.server().port())) {
      Answer past = socket.send(options).answer(false);
      mock.post("/__admin/mappings", ANY_STUB);
      Answer through = socket.send(options).answer(false);

      assertThat(through).isNotNull();
      assertThat(past).isNotNull();
      assertThat(through.text()).isEqualTo(past.text());
    }
  }

  @Test
  void pictureThatDidNotChangeIsNotSentOnBothWays() {
    String id = mock.finished("imagine", Bodies.prompt("Cat"));
    String url = mock.fetch(id).path("imageUrl").asString();
    HttpRequest request =
        mock.request(URI.create(url).getRawPath()).header("If-None-Match", "*").build();
    Answer past = mock.exchange(request);
    mock.post("/__admin/mappings", ANY_STUB);
    Answer through = mock.exchange(request);

    assertThat(past.status()).isEqualTo(304);
    assertThat(through.status()).isEqualTo(304);
    assertThat(headers(through)).isEqualTo(headers(past)).doesNotContainKey("content-length");
  }

  @Test
  void taskMadeOnOneWayIsSeenOnTheOther() {
    String id = mock.finished("imagine", Bodies.prompt("Cat"));
    String past = mock.get("/mj/task/" + id + "/fetch").text();
    mock.post("/__admin/mappings", ANY_STUB);

    assertThat(mock.get("/mj/task/" + id + "/fetch").text()).isEqualTo(past);
  }

  private static List<Path> mappings() {
    try (var files = Files.list(Path.of("src/test/resources/mappings"))) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, List<String>> headers(Answer answer) {
    Map<String, List<String>> headers = new TreeMap<>();
    answer.headers().forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values));
    headers.remove(MATCHED.toLowerCase(Locale.ROOT));
    return headers;
  }
}
