package dev.mjproxy.mock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The table of base contract §5, row by row. */
final class BadRequestsTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "{",
        "not json",
        "{\"prompt\":\"x\"} {}",
        "[]",
        "null",
        "\"text\"",
        "5",
        "true",
        "{\"prompt\":5}",
        "{\"prompt\":{}}",
        "{\"prompt\":\"x\",\"state\":5}",
        "{\"prompt\":\"x\",\"base64Array\":\"y\"}",
        "{\"prompt\":\"x\",\"base64Array\":[null]}",
        "{\"prompt\":\"x\",\"base64Array\":[5]}",
        "{\"prompt\":\"x\",\"botType\":\"OTHER\"}",
        "{\"prompt\":\"x\",\"botType\":\"mid_journey\"}",
        "{\"prompt\":\"x\",\"accountFilter\":[]}",
        "{\"prompt\":\"x\",\"prompt\":\"y\"}"
      })
  void whatCannotBeBoundIsABadRequest(String body) {
    Answer answer = mock.post("/mj/submit/imagine", body);

    assertThat(answer.status()).as(answer.text()).isEqualTo(400);
    assertThat(answer.json().path("message").asString()).contains("expected", "found");
    assertThat(answer.json().path("path").asString()).isEqualTo("/mj/submit/imagine");
  }

  @Test
  void messageSaysWhichFieldWhatWasExpectedAndWhatWasFound() {
    Answer answer = mock.post("/mj/submit/imagine", "{\"prompt\":5}");

    assertThat(answer.json().path("message").asString())
        .isEqualTo("prompt: expected type string, found 5");
    assertThat(answer.json().propertyNames())
        .containsExactly("timestamp", "status", "error", "message", "path");
  }

  @ParameterizedTest
  @CsvSource({
    "application/json, 200",
    "application/json;charset=utf-8, 200",
    "Application/JSON; charset=GBK, 200",
    "application/vnd.api+json, 200",
    "text/plain, 415",
    "application/x-www-form-urlencoded, 415",
    "multipart/form-data; boundary=x, 415",
    "text/json, 415",
    "application/jsonp, 415",
    "nonsense, 415"
  })
  void onlyJsonIsAMediaType(String contentType, int status) {
    Answer answer =
        mock.send(
            mock.request("/mj/submit/imagine")
                .header("Content-Type", contentType)
                .POST(BodyPublishers.ofString("{\"prompt\":\"x\"}")));

    assertThat(answer.status()).isEqualTo(status);
  }

  @Test
  void noMediaTypeIsNotJsonEither() {
    Answer answer =
        mock.send(mock.request("/mj/submit/imagine").POST(BodyPublishers.ofString("{}")));

    assertThat(answer.status()).isEqualTo(415);
    assertThat(answer.json().path("message").asString())
        .isEqualTo("Content-Type: expected application/json, found none");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /mj/submit/imagine, POST",
    "PUT, /mj/submit/imagine, POST",
    "DELETE, /mj/task/list, GET",
    "POST, /mj/task/1/fetch, GET",
    "GET, /mj-turbo/mj/task/1/cancel, POST",
    "PATCH, /mj/task/queue/, GET"
  })
  void wrongMethodIsNotAllowed(String method, String path, String allowed) {
    Answer answer = mock.send(mock.request(path).method(method, BodyPublishers.noBody()));

    assertThat(answer.status()).isEqualTo(405);
    assertThat(answer.header("Allow")).contains(allowed);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/mj",
        "/mj/",
        "/mj/submit",
        "/mj/task/1",
        "/mj/task/1/2/fetch",
        "/mj/task/1/fetch/more",
        "/mj-slow/mj/task/list",
        "/mj-fast/mj-fast/mj/task/list",
        "/mj-fast/task/list",
        "/MJ/task/list",
        "/mj/gallery"
      })
  void unknownPathIsNotFound(String path) {
    assertThat(mock.get(path).status()).isEqualTo(404);
  }

  @Test
  void refusalInsideHttp200HasAllFourKeys() {
    Answer answer = mock.post("/mj/submit/imagine", "{}");

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.json().propertyNames())
        .containsExactly("code", "description", "result", "properties");
    assertThat(answer.json().path("properties").isObject()).isTrue();
  }

  @Test
  void unbindableFieldOutweighsAMissingOne() {
    assertThat(mock.post("/mj/submit/imagine", "{\"state\":5}").status()).isEqualTo(400);
  }

  @Test
  void bodyOfAnOperationWithoutOneIsNotRead() {
    String id = mock.accepted("imagine", Bodies.prompt("Cat"));
    Answer answer =
        mock.send(
            mock.request("/mj/task/" + id + "/cancel")
                .header("Content-Type", "text/plain")
                .POST(BodyPublishers.ofString("{{{")));

    assertThat(answer.code()).isEqualTo(1);
  }
}
