package dev.mjproxy.mock.profile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operations that one dialect has and the base has not, besides change and simple-change. */
final class AddedOperationsTest {
  @RegisterExtension
  static final RunningMock mock = new RunningMock(options -> options.withProfile("trueai"));

  @ParameterizedTest
  @CsvSource({
    "edits, EDIT, /edit x",
    "video, VIDEO, /video x",
    "retexture, RETEXTURE, /retexture x"
  })
  void trueaiTakesPicturesToEditToAnimateAndToRetexture(
      String operation, String action, String description) {
    String id =
        mock.finished(
            operation,
            Bodies.of("prompt", "x", "image", Bodies.PNG, "maskBase64", Bodies.PNG, "mode", "F"));

    assertThat(mock.status(id)).isEqualTo("SUCCESS");
    assertThat(mock.fetch(id).path("action").asString()).isEqualTo(action);
    assertThat(mock.fetch(id).path("description").asString()).isEqualTo(description);
  }

  @Test
  void videoIsExtended() {
    String video = mock.finished("video", Bodies.of("prompt", "x", "image", "https://x/y.png"));
    Answer longer =
        mock.submit("video", Bodies.of("action", "extend", "taskId", video, "index", 1));

    assertThat(longer.code()).isEqualTo(1);
    assertThat(mock.fetch(longer.result()).path("prompt").asString()).isEqualTo("x");
    assertThat(mock.submit("video", Bodies.of("prompt", "x")).description()).isEqualTo("image不能为空");
    assertThat(mock.submit("video", Bodies.of("action", "extend")).description())
        .isEqualTo("taskId不能为空");
    assertThat(mock.submit("video", Bodies.of("action", "extend", "taskId", "1")).status())
        .isEqualTo(404);
    assertThat(
            mock.submit("video", Bodies.of("action", "extend", "taskId", longer.result()))
                .description())
        .isEqualTo("关联任务状态错误");
  }
}
