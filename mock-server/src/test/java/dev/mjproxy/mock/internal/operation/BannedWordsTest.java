package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.TaskSettings;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Code 24 by the server's own list of words. */
final class BannedWordsTest {
  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(
          options -> {
            TaskSettings t = options.tasks();
            return options.with(
                new TaskSettings(t.duration(), t.timeout(), 3, 10, List.of("ass", "坏"), false));
          });

  @ParameterizedTest
  @CsvSource({"an ass, 24", "AN ASS!, 24", "'ass, cat', 24", "grass, 1", "assign, 1", "一只 坏 猫, 24"})
  void wholeWordsAreBanned(String prompt, int code) {
    assertThat(mock.submit("imagine", Bodies.prompt(prompt)).code()).isEqualTo(code);
  }

  @Test
  void answerTellsTheWord() {
    Answer answer = mock.submit("shorten", Bodies.prompt("An Ass"));

    assertThat(answer.code()).isEqualTo(24);
    assertThat(answer.json().path("properties").path("bannedWord").asString()).isEqualTo("ass");
    assertThat(answer.json().path("properties").path("promptEn").asString()).isEqualTo("An Ass");
  }

  @Test
  void modalIsRefusedAndStaysAModal() {
    String id = mock.press(mock.upscaled(), "Custom Zoom").result();
    Answer answer = mock.submit("modal", Bodies.of("taskId", id, "prompt", "ass --zoom 2"));

    assertThat(answer.code()).isEqualTo(24);
    assertThat(mock.status(id)).isEqualTo("MODAL");
  }
}
