package dev.mjproxy.mock.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import tools.jackson.databind.JsonNode;

/**
 * Sends what a real client was seen to send, and reads what it reads (field notes §2). The server's
 * time passes while it polls.
 */
final class ReplayedClient {
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final int MOST_POLLS = 50;

  private final RunningMock mock;
  private final String[] headers;
  private final String getContentType;

  /**
   * @param getContentType the Content-Type of its GET requests; empty for none
   * @param headers names and values in turn
   */
  ReplayedClient(RunningMock mock, String getContentType, String... headers) {
    this.mock = mock;
    this.getContentType = getContentType;
    this.headers = headers;
  }

  /**
   * Posts a body, written with single quotes; PNG stands for a picture, {@code %s} for the next of
   * the values.
   */
  Answer post(String path, String body, String... values) {
    String json = body.replace('\'', '"').replace("PNG", Bodies.PNG);
    for (String value : values) {
      json = json.replaceFirst("%s", Matcher.quoteReplacement(value));
    }
    return send(
        mock.request(path)
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(json)));
  }

  Answer get(String path) {
    HttpRequest.Builder request = mock.request(path);
    return send(
        getContentType.isEmpty() ? request : request.header("Content-Type", getContentType));
  }

  /** A submission of which the client takes code 1 alone for a success, as most do. */
  String accepted(String path, String body, String... values) {
    Answer answer = post(path, body, values);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    assertThat(answer.json().path("code").isInt()).isTrue();
    assertThat(answer.code()).as(answer.text()).isEqualTo(1);
    assertThat(answer.json().path("result").isString()).isTrue();
    return answer.result();
  }

  JsonNode fetch(String id) {
    Answer answer = get("/mj/task/" + id + "/fetch");
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  /** Polls until the task has ended; downloads every picture that it is shown meanwhile. */
  JsonNode awaited(String id) {
    List<String> seen = new ArrayList<>();
    for (int poll = 0; poll < MOST_POLLS; poll++) {
      JsonNode task = fetch(id);
      String status = task.path("status").asString();
      seen.add(status);
      download(task.path("imageUrl"));
      if (status.equals("SUCCESS")) {
        return task;
      }
      mock.pass(POLL);
    }
    throw new AssertionError("expected SUCCESS in the end, found " + seen);
  }

  void download(JsonNode imageUrl) {
    if (!imageUrl.asString("").isEmpty()) {
      URI url = URI.create(imageUrl.asString());
      Answer picture = mock.exchange(mock.request(url.getRawPath()).build());
      assertThat(picture.status()).isEqualTo(200);
      assertThat(picture.header("Content-Type")).contains("image/png");
    }
  }

  private Answer send(HttpRequest.Builder request) {
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return mock.send(request);
  }
}
