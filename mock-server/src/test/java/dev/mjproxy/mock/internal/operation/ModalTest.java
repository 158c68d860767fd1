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
import tools.jackson.databind.JsonNode;

/** {@code POST /mj/submit/modal}: the second half of an action that asks for a modal. */
final class ModalTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @Test
  void sameTaskGoesOn() {
    String id = mock.press(mock.upscaled(), "Custom Zoom").result();
    long submitTime = mock.fetch(id).path("submitTime").asLong();
    mock.pass(Duration.ofMinutes(10));
    Answer answer = mock.submit("modal", Bodies.of("taskId", id, "prompt", " Dog --zoom 1.5 "));
    mock.passAll();
    JsonNode task = mock.fetch(id);

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.result()).isEqualTo(id);
    assertThat(task.path("status").asString()).isEqualTo("SUCCESS");
    assertThat(task.path("prompt").asString()).isEqualTo("Dog --zoom 1.5");
    assertThat(task.path("submitTime").asLong()).isEqualTo(submitTime);
    assertThat(task.path("buttons")).hasSize(9);
  }

  @Test
  void answerTellsThePromptThatTheBoxOpensWith() {
    String single = mock.upscaled();

    assertThat(modalProperties(single, "Custom Zoom").path("finalPrompt").asString())
        .isEqualTo("Cat --zoom 2");
    assertThat(modalProperties(single, "Vary (Region)").path("finalPrompt").asString()).isEmpty();
    assertThat(modalProperties(single, "Vary (Region)").path("remix").asBoolean()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "Cat --zoom 1, 1",
    "Cat --zoom 1.5, 1",
    "Cat --zoom 2, 1",
    "Cat --zoom 0.9, 4",
    "Cat --zoom 2.1, 4",
    "Cat --zoom, 4",
    "Cat --zoomx 1, 4",
    "Cat, 4"
  })
  void customZoomNeedsAFactorOfOneToTwo(String prompt, int code) {
    String id = mock.press(mock.upscaled(), "Custom Zoom").result();
    Answer answer = mock.submit("modal", Bodies.of("taskId", id, "prompt", prompt));

    assertThat(answer.code()).isEqualTo(code);
    assertThat(mock.status(id)).isEqualTo(code == 1 ? "NOT_START" : "MODAL");
  }

  @Test
  void regionNeedsAMask() {
    String id = mock.press(mock.upscaled(), "Vary (Region)").result();
    Answer without = mock.submit("modal", Bodies.of("taskId", id, "prompt", "a hat"));
    Answer broken = mock.submit("modal", Bodies.of("taskId", id, "maskBase64", "AAAA"));
    Answer with = mock.submit("modal", Bodies.of("taskId", id, "maskBase64", Bodies.PNG));

    assertThat(without.code()).isEqualTo(4);
    assertThat(without.description()).isEqualTo("maskBase64不能为空");
    assertThat(broken.code()).isEqualTo(4);
    assertThat(with.code()).isEqualTo(1);
  }

  @Test
  void promptLeftOutIsTheOneOfTheTask() {
    String id = mock.press(mock.upscaled(), "Custom Zoom").result();

    assertThat(mock.submit("modal", Bodies.of("taskId", id)).code()).isEqualTo(1);
    assertThat(mock.fetch(id).path("prompt").asString()).isEqualTo("Cat --zoom 2");
  }

  @Test
  void pickedTextBecomesThePrompt() {
    String description = mock.finished("describe", Bodies.of("base64", Bodies.PNG));
    String text = mock.fetch(description).path("prompt").asString();
    String id = mock.press(description, "2️⃣").result();
    mock.submit("modal", Bodies.of("taskId", id));

    assertThat(text).contains("2️⃣ " + mock.fetch(id).path("prompt").asString() + "\n");
  }

  @Test
  void modalNeverSubmittedWaitsForEverAndCanBeCancelled() {
    String id = mock.press(mock.upscaled(), "Custom Zoom").result();
    mock.pass(Duration.ofDays(30));

    assertThat(mock.status(id)).isEqualTo("MODAL");
    assertThat(mock.get("/mj/task/queue").json()).isEmpty();
    assertThat(mock.post("/mj/task/" + id + "/cancel").code()).isEqualTo(1);
    assertThat(mock.status(id)).isEqualTo("CANCEL");
  }

  @Test
  void onlyAWaitingModalCanBeSubmitted() {
    String id = mock.press(mock.upscaled(), "Custom Zoom").result();
    mock.submit("modal", Bodies.of("taskId", id));
    Answer again = mock.submit("modal", Bodies.of("taskId", id));
    Answer unknown = mock.submit("modal", Bodies.of("taskId", "1"));
    Answer missing = mock.submit("modal", Bodies.of("prompt", "x"));

    assertThat(again.code()).isEqualTo(4);
    assertThat(again.description()).isEqualTo("关联任务状态错误");
    assertThat(unknown.code()).isEqualTo(3);
    assertThat(missing.code()).isEqualTo(4);
  }

  @Test
  void wordsOfTheModalsPromptCount() {
    String id = mock.press(mock.upscaled(), "Custom Zoom").result();
    mock.submit("modal", Bodies.of("taskId", id, "prompt", "Cat --zoom 2 mock:no-image"));
    mock.passAll();

    assertThat(mock.status(id)).isEqualTo("SUCCESS");
    assertThat(mock.fetch(id).path("imageUrl").isNull()).isTrue();
  }

  private static JsonNode modalProperties(String parent, String label) {
    return mock.press(parent, label).json().path("properties");
  }
}
