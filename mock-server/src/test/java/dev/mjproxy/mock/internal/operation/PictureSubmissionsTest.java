package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Blend, describe and swap: submissions made of pictures. */
final class PictureSubmissionsTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @Test
  void blendBecomesAGrid() {
    String id = mock.finished("blend", Bodies.of("base64Array", pictures(3)));
    JsonNode task = mock.fetch(id);

    assertThat(task.path("action").asString()).isEqualTo("BLEND");
    assertThat(task.path("description").asString()).isEqualTo("/blend " + id + " 3");
    assertThat(task.path("buttons")).hasSize(9);
  }

  @ParameterizedTest
  @CsvSource({"0, 4", "1, 4", "2, 1", "5, 1", "6, 4"})
  void blendTakesTwoToFivePictures(int count, int code) {
    Answer answer = mock.submit("blend", Bodies.of("base64Array", pictures(count)));

    assertThat(answer.code()).isEqualTo(code);
    assertThat(code == 1 || answer.description().contains("base64Array")).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"PORTRAIT, 2, 3", "SQUARE, 1, 1", "LANDSCAPE, 3, 2"})
  void blendHasItsDimensions(String dimensions, int width, int height) {
    JsonNode task =
        mock.fetch(
            mock.finished(
                "blend", Bodies.of("base64Array", pictures(2), "dimensions", dimensions)));
    double ratio = task.path("imageWidth").asDouble() / task.path("imageHeight").asDouble();

    assertThat(ratio).isBetween(0.98 * width / height, 1.02 * width / height);
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "\"\""})
  void blendRefusesDimensionsWithoutAValue(String dimensions) {
    String pictures = Bodies.of("base64Array", pictures(2)).toString();
    String body = pictures.replaceFirst("}$", ",\"dimensions\":" + dimensions + "}");
    Answer answer = mock.post("/mj/submit/blend", body);

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.description()).startsWith("dimensions参数错误");
  }

  @Test
  void pictureOfABlendKeepsItsShape() {
    String blend =
        mock.finished("blend", Bodies.of("base64Array", pictures(2), "dimensions", "LANDSCAPE"));
    String single = mock.press(blend, "U1").result();
    mock.passAll();

    assertThat(mock.fetch(single).path("imageWidth"))
        .isEqualTo(mock.fetch(blend).path("imageWidth"));
  }

  @Test
  void descriptionHoldsFourTexts() {
    String id = mock.finished("describe", Bodies.of("base64", Bodies.PNG));
    JsonNode task = mock.fetch(id);
    String text = task.path("properties").path("finalPrompt").asString();

    assertThat(task.path("action").asString()).isEqualTo("DESCRIBE");
    assertThat(task.path("description").asString()).isEqualTo("/describe " + id + ".png");
    assertThat(text).contains("1️⃣ ", "2️⃣ ", "3️⃣ ", "4️⃣ ");
    assertThat(task.path("prompt").asString()).isEqualTo(text);
    assertThat(task.path("promptEn").asString()).isEqualTo(text);
    assertThat(task.path("buttons"))
        .extracting(button -> button.path("customId").asString())
        .containsExactly(
            "MJ::Job::PicReader::1",
            "MJ::Job::PicReader::2",
            "MJ::Job::PicReader::3",
            "MJ::Job::PicReader::4",
            "MJ::Picread::Retry",
            "MJ::Job::PicReader::all");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"\"", "null", "\"  \"", "\"http://x/y.png\"", "\"AAAA\""})
  void descriptionNeedsADataUrl(String base64) {
    Answer answer = mock.post("/mj/submit/describe", "{\"base64\":" + base64 + "}");

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.description()).startsWith("base64");
  }

  @ParameterizedTest
  @ValueSource(strings = {"!!!!", "A", "AA=", "A===", "AA==AA==", "AA-_", "..", "https://x"})
  void pictureThatIsNoBase64IsRefused(String data) {
    Answer answer = mock.submit("describe", Bodies.of("base64", "data:image/png;base64," + data));

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.description())
        .isEqualTo("base64参数错误: expected base64 after the comma, found " + data);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "AA", "AA==", "AAA", "AAA=", "AAAA", "AAAA\r\nAA==\n", "a+/9"})
  void lineBreaksAndMissingPaddingAreBase64(String data) {
    Answer answer = mock.submit("describe", Bodies.of("base64", "data:image/png;base64," + data));

    assertThat(answer.code()).isEqualTo(1);
  }

  @Test
  void unknownFieldMayHoldAnything() {
    Answer answer = mock.submit("imagine", Bodies.of("prompt", "Cat", "base64", "data:x,!"));

    assertThat(answer.code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "imagine, base64Array.1",
    "blend, base64Array.1",
    "upload-discord-images, base64Array.1"
  })
  void everyPictureIsLookedAt(String operation, String field) {
    Answer answer =
        mock.submit(
            operation,
            Bodies.of(
                "prompt", "Cat", "base64Array", List.of(Bodies.PNG, "data:image/png;base64,!")));

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.description()).startsWith(field + "参数错误");
  }

  @Test
  void swapIsATaskOfTheFaceBot() {
    Answer answer =
        mock.post(
            "/mj/insight-face/swap",
            Bodies.of("sourceBase64", Bodies.PNG, "targetBase64", Bodies.PNG));
    mock.passAll();
    JsonNode task = mock.fetch(answer.result());

    assertThat(answer.code()).isEqualTo(1);
    assertThat(task.path("action").asString()).isEqualTo("SWAP_FACE");
    assertThat(task.path("properties").path("botType").asString()).isEqualTo("INSIGHT_FACE");
    assertThat(task.path("buttons")).isEmpty();
    assertThat(task.path("imageUrl").asString()).startsWith("http://");
  }

  @ParameterizedTest
  @CsvSource({"sourceBase64, targetBase64", "targetBase64, sourceBase64"})
  void swapNeedsBothPictures(String given, String missing) {
    Answer answer = mock.post("/mj/insight-face/swap", Bodies.of(given, Bodies.PNG));

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.description()).isEqualTo(missing + "不能为空");
  }

  private static List<String> pictures(int count) {
    return Collections.nCopies(count, Bodies.PNG);
  }
}
