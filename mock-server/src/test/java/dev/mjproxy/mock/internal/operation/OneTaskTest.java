package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Fetch, cancel and image-seed. */
final class OneTaskTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/mj/task/nobody/fetch",
        "/mj/task//fetch",
        "/mj/task/%E0%A4/fetch",
        "/mj/task/a%2Fb/fetch"
      })
  void unknownIdFetchesNothing(String path) {
    Answer answer = mock.get(path);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body()).isEmpty();
  }

  @Test
  void fetchShowsTheSameTaskAsTheLists() {
    String id = mock.finished("imagine", Bodies.prompt("Cat"));

    assertThat(mock.get("/mj/task/list").json().path(0)).isEqualTo(mock.fetch(id));
    assertThat(mock.post("/mj/task/query", "{}").json().path("content").path(0))
        .isEqualTo(mock.fetch(id));
  }

  @Test
  void cancelledTaskIsCancelledAtTheNextFetch() {
    String id = mock.accepted("imagine", Bodies.prompt("Cat"));
    mock.pass(Duration.ofSeconds(4));
    Answer answer = mock.post("/mj/task/" + id + "/cancel");
    JsonNode task = mock.fetch(id);

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.description()).isEqualTo("成功");
    assertThat(task.path("status").asString()).isEqualTo("CANCEL");
    assertThat(task.path("finishTime").asLong())
        .isEqualTo(task.path("submitTime").asLong() + 4_000);
  }

  @Test
  void cancelOfAFinishedTaskChangesNothing() {
    String id = mock.finished("imagine", Bodies.prompt("Cat"));
    JsonNode before = mock.fetch(id);

    assertThat(mock.post("/mj/task/" + id + "/cancel").code()).isEqualTo(1);
    assertThat(mock.fetch(id)).isEqualTo(before);
  }

  @Test
  void cancelOfAnUnknownTaskIsNotFound() {
    assertThat(mock.post("/mj/task/nobody/cancel").code()).isEqualTo(3);
    assertThat(mock.post("/mj/task//cancel").code()).isEqualTo(3);
  }

  @Test
  void seedIsTheSameForAnImageAndAnotherForAnother() {
    String one = mock.finished("imagine", Bodies.prompt("Cat"));
    String other = mock.finished("imagine", Bodies.prompt("Cat"));

    assertThat(seed(one).result()).matches("\\d+").isEqualTo(seed(one).result());
    assertThat(seed(other).result()).isNotEqualTo(seed(one).result());
  }

  @ParameterizedTest
  @CsvSource({"imagine, Cat, 1", "imagine, mock:fail, 4", "shorten, Cat, 3"})
  void seedNeedsAFinishedImage(String operation, String prompt, int code) {
    assertThat(seed(mock.finished(operation, Bodies.prompt(prompt))).code()).isEqualTo(code);
  }

  @Test
  void seedOfARunningOrUnknownTaskIsRefused() {
    assertThat(seed(mock.accepted("imagine", Bodies.prompt("Cat"))).code()).isEqualTo(4);
    assertThat(seed("nobody").code()).isEqualTo(3);
  }

  private static Answer seed(String id) {
    return mock.get("/mj/task/" + id + "/image-seed");
  }
}
