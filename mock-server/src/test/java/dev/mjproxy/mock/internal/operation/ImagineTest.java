package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** {@code POST /mj/submit/imagine}: text to a grid of four pictures. */
final class ImagineTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @Test
  void submissionIsAcceptedWithTheTasksId() {
    Answer answer = mock.submit("imagine", Bodies.prompt("Cat"));

    assertThat(answer.code()).isEqualTo(1);
    assertThat(answer.description()).isEqualTo("提交成功");
    assertThat(answer.result()).matches("\\d{16}");
    assertThat(answer.json().path("properties").path("discordInstanceId").asString()).isNotEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "0, NOT_START, ''",
    "400, SUBMITTED, 0%",
    "800, IN_PROGRESS, 0%",
    "2000, IN_PROGRESS, 15%",
    "3600, IN_PROGRESS, 46%",
    "5600, IN_PROGRESS, 78%",
    "7200, IN_PROGRESS, 93%",
    "8000, SUCCESS, 100%"
  })
  void taskLivesThroughItsSteps(long millis, String status, String progress) {
    String id = mock.accepted("imagine", Bodies.prompt("Cat"));
    mock.pass(Duration.ofMillis(millis));
    JsonNode task = mock.fetch(id);

    assertThat(task.path("status").asString()).isEqualTo(status);
    assertThat(task.path("progress").asString("")).isEqualTo(progress);
    assertThat(task.path("startTime").isNull()).isEqualTo(status.equals("NOT_START"));
    assertThat(task.path("finishTime").isNull()).isEqualTo(!status.equals("SUCCESS"));
    assertThat(task.path("buttons").isEmpty()).isEqualTo(!status.equals("SUCCESS"));
  }

  @Test
  void finishedTaskTellsWhatWasAskedFor() {
    JsonNode task =
        mock.fetch(
            mock.finished(
                "imagine",
                Bodies.of(
                    "prompt", " a cat --ar 3:2 ", "state", " s ", "botType", "NIJI_JOURNEY")));

    assertThat(task.path("prompt").asString()).isEqualTo("a cat --ar 3:2");
    assertThat(task.path("promptEn").asString()).isEqualTo("a cat --ar 3:2");
    assertThat(task.path("description").asString()).isEqualTo("/imagine a cat --ar 3:2");
    assertThat(task.path("state").asString()).isEqualTo(" s ");
    assertThat(task.path("action").asString()).isEqualTo("IMAGINE");
    assertThat(task.path("failReason").isNull()).isTrue();
    assertThat(task.path("properties").path("botType").asString()).isEqualTo("NIJI_JOURNEY");
    assertThat(task.path("properties").path("finalPrompt").asString()).endsWith("--niji 6");
  }

  @Test
  void timesAreInOrderAndByTheServersClock() {
    String id = mock.accepted("imagine", Bodies.prompt("Cat"));
    long submitted = mock.server().now().toEpochMilli();
    mock.passAll();
    JsonNode task = mock.fetch(id);

    assertThat(task.path("submitTime").asLong()).isEqualTo(submitted);
    assertThat(task.path("startTime").asLong()).isEqualTo(submitted + 400);
    assertThat(task.path("finishTime").asLong()).isEqualTo(submitted + 8_000);
  }

  @Test
  void gridHasItsNineButtonsInOrder() {
    String id = mock.finished("imagine", Bodies.prompt("Cat"));
    String hash = mock.fetch(id).path("properties").path("messageHash").asString();
    List<String> ids =
        mock.fetch(id)
            .path("buttons")
            .valueStream()
            .map(button -> button.path("customId").asString().replace(hash, "H"))
            .toList();

    assertThat(ids)
        .containsExactly(
            "MJ::JOB::upsample::1::H",
            "MJ::JOB::upsample::2::H",
            "MJ::JOB::upsample::3::H",
            "MJ::JOB::upsample::4::H",
            "MJ::JOB::reroll::0::H::SOLO",
            "MJ::JOB::variation::1::H",
            "MJ::JOB::variation::2::H",
            "MJ::JOB::variation::3::H",
            "MJ::JOB::variation::4::H");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "   ", "\\t\\n"})
  void blankPromptIsRefused(String prompt) {
    Answer answer = mock.post("/mj/submit/imagine", "{\"prompt\":\"" + prompt + "\"}");

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.description()).isEqualTo("prompt不能为空");
    assertThat(answer.json().path("result").isNull()).isTrue();
  }

  @Test
  void imagePromptMustBeADataUrl() {
    Answer refused =
        mock.submit("imagine", Bodies.of("prompt", "x", "base64Array", List.of("http://x/y.png")));
    Answer accepted =
        mock.submit("imagine", Bodies.of("prompt", "x", "base64Array", List.of(Bodies.PNG)));

    assertThat(refused.code()).isEqualTo(4);
    assertThat(refused.description()).contains("base64Array.0");
    assertThat(accepted.code()).isEqualTo(1);
  }

  @Test
  void foreignAccountIsNotFound() {
    Answer foreign =
        mock.submit(
            "imagine", Bodies.parse("{\"prompt\":\"x\",\"accountFilter\":{\"instanceId\":\"1\"}}"));
    Answer own =
        mock.submit(
            "imagine",
            Bodies.parse(
                "{\"prompt\":\"x\",\"accountFilter\":{\"instanceId\":\"1646084262474332775\","
                    + "\"channelId\":\"1057310170533282874\"}}"));

    assertThat(foreign.code()).isEqualTo(3);
    assertThat(foreign.description()).isEqualTo("无可用的账号实例");
    assertThat(own.code()).isEqualTo(1);
  }

  @Test
  void unknownFieldNamedFilterIsIgnored() {
    Answer answer =
        mock.submit(
            "imagine", Bodies.parse("{\"prompt\":\"x\",\"filter\":{\"instanceId\":\"1\"}}"));

    assertThat(answer.code()).isEqualTo(1);
  }
}
