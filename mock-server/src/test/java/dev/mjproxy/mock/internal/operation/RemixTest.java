package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** With remix on, variation, reroll and pan ask for a modal too (protocol §7). */
final class RemixTest {
  @RegisterExtension
  static final RunningMock mock = new RunningMock(options -> options.withRemix(true));

  @ParameterizedTest
  @CsvSource({"V1, 21", "🔄, 21", "U1, 1"})
  void buttonsOfAGrid(String label, int code) {
    String grid = mock.finished("imagine", Bodies.prompt("Cat"));

    assertThat(mock.press(grid, label).code()).isEqualTo(code);
  }

  @ParameterizedTest
  @CsvSource({
    "Vary (Subtle), 21",
    "Vary (Strong), 21",
    "⬅️, 21",
    "Vary (Region), 21",
    "Custom Zoom, 21",
    "Zoom Out 2x, 1",
    "Upscale (Subtle), 1"
  })
  void buttonsOfOnePicture(String label, int code) {
    assertThat(mock.press(mock.upscaled(), label).code()).isEqualTo(code);
  }

  @Test
  void variationGoesOnWithTheRemixedPrompt() {
    Answer answer = mock.press(mock.finished("imagine", Bodies.prompt("Cat")), "V1");
    mock.submit("modal", Bodies.of("taskId", answer.result(), "prompt", "Dog"));
    mock.passAll();

    assertThat(answer.json().path("properties").path("finalPrompt").asString()).isEqualTo("Cat");
    assertThat(mock.fetch(answer.result()).path("prompt").asString()).isEqualTo("Dog");
    assertThat(mock.status(answer.result())).isEqualTo("SUCCESS");
  }
}
