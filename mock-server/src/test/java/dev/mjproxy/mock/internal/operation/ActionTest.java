package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** {@code POST /mj/submit/action}: every button of base contract §6, as protocol §7 has it. */
final class ActionTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @ParameterizedTest
  @CsvSource({
    "U1, 1, UPSCALE",
    "U2, 1, UPSCALE",
    "U3, 1, UPSCALE",
    "U4, 1, UPSCALE",
    "🔄, 1, IMAGINE",
    "V1, 1, VARIATION",
    "V2, 1, VARIATION",
    "V3, 1, VARIATION",
    "V4, 1, VARIATION"
  })
  void buttonsOfAGrid(String label, int code, String action) {
    pressed(mock.finished("imagine", Bodies.prompt("Cat")), label, code, action);
  }

  @ParameterizedTest
  @CsvSource({
    "Upscale (Subtle), 1, UPSCALE",
    "Upscale (Creative), 1, UPSCALE",
    "Vary (Subtle), 1, VARIATION",
    "Vary (Strong), 1, VARIATION",
    "Vary (Region), 21, VARIATION",
    "Zoom Out 2x, 1, ZOOM",
    "Zoom Out 1.5x, 1, ZOOM",
    "Custom Zoom, 21, ZOOM",
    "⬅️, 1, PAN",
    "➡️, 1, PAN",
    "⬆️, 1, PAN",
    "⬇️, 1, PAN",
    "❤️, 4, ''"
  })
  void buttonsOfOnePicture(String label, int code, String action) {
    pressed(mock.upscaled(), label, code, action);
  }

  @ParameterizedTest
  @CsvSource({
    "Redo Upscale (Subtle), 1, UPSCALE",
    "Redo Upscale (Creative), 1, UPSCALE",
    "❤️, 4, ''"
  })
  void buttonsOfALargePicture(String label, int code, String action) {
    String large = mock.press(mock.upscaled(), "Upscale (Subtle)").result();
    mock.passAll();
    pressed(large, label, code, action);
  }

  @ParameterizedTest
  @CsvSource({
    "1️⃣, 21, IMAGINE",
    "2️⃣, 21, IMAGINE",
    "3️⃣, 21, IMAGINE",
    "4️⃣, 21, IMAGINE",
    "🔄, 1, DESCRIBE",
    "Imagine all, 4, ''"
  })
  void buttonsOfADescription(String label, int code, String action) {
    pressed(mock.finished("describe", Bodies.of("base64", Bodies.PNG)), label, code, action);
  }

  @ParameterizedTest
  @CsvSource({"1️⃣, 21, IMAGINE", "5️⃣, 21, IMAGINE", "Show Details, 1, SHORTEN"})
  void buttonsOfAShortening(String label, int code, String action) {
    pressed(mock.finished("shorten", Bodies.prompt("a b c d e f")), label, code, action);
  }

  @ParameterizedTest
  @CsvSource({"V1", "🔄"})
  void gridsOfOtherActionsHaveTheButtonsOfAGrid(String label) {
    String grid = mock.press(mock.finished("imagine", Bodies.prompt("Cat")), label).result();
    mock.passAll();

    assertThat(mock.fetch(grid).path("buttons")).hasSize(9);
    assertThat(mock.press(grid, "U4").code()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"Zoom Out 2x, ZOOM", "⬅️, PAN", "Vary (Strong), VARIATION"})
  void rerollHasItsParentsAction(String label, String action) {
    String grid = mock.press(mock.upscaled(), label).result();
    mock.passAll();
    String again = mock.press(grid, "🔄").result();

    assertThat(mock.fetch(again).path("action").asString()).isEqualTo(action);
  }

  @Test
  void newTaskTellsWhereItCameFrom() {
    String grid = mock.finished("imagine", Bodies.prompt("Cat --ar 16:9"));
    String customId = mock.button(grid, "U2");
    String single = mock.press(grid, "U2").result();
    mock.passAll();
    JsonNode task = mock.fetch(single);

    assertThat(task.path("prompt").asString()).isEqualTo("Cat --ar 16:9");
    assertThat(task.path("description").asString()).isEqualTo("/up " + grid + " U2");
    assertThat(task.path("properties").path("customId").asString()).isEqualTo(customId);
    assertThat(task.path("properties").path("messageContent").asString()).contains("Image #2");
    assertThat(task.path("imageWidth").asInt()).isGreaterThan(task.path("imageHeight").asInt());
  }

  @Test
  void usedButtonTurnsGreenAndOthersDoNot() {
    String grid = mock.finished("imagine", Bodies.prompt("Cat"));
    mock.press(grid, "V3");
    JsonNode buttons = mock.fetch(grid).path("buttons");

    assertThat(buttons)
        .filteredOn(button -> button.path("style").asInt() == 3)
        .extracting(button -> button.path("label").asString())
        .containsExactly("V3");
    assertThat(buttons).filteredOn(button -> button.path("style").asInt() == 2).hasSize(8);
  }

  private static void pressed(String parent, String label, int code, String action) {
    Answer answer = mock.press(parent, label);

    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    if (code == 4) {
      assertThat(answer.description()).startsWith("customId");
      return;
    }
    JsonNode task = mock.fetch(answer.result());
    assertThat(task.path("action").asString()).isEqualTo(action);
    assertThat(task.path("status").asString()).isEqualTo(code == 21 ? "MODAL" : "NOT_START");
  }
}
