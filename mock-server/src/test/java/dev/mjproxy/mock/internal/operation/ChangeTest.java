package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.DialectOptions;
import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * {@code /mj/submit/change} and {@code /mj/submit/simple-change}, the operations before buttons.
 */
final class ChangeTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @ParameterizedTest
  @CsvSource({
    "UPSCALE, 1, U1, UPSCALE",
    "UPSCALE, 4, U4, UPSCALE",
    "VARIATION, 2, V2, VARIATION",
    "REROLL, 1, R, IMAGINE"
  })
  void bothMakeTheTaskOfTheButton(String action, int index, String word, String shownAction) {
    String grid = mock.finished("imagine", Bodies.prompt("Cat"));
    Answer change =
        mock.submit("change", Bodies.of("taskId", grid, "action", action, "index", index));
    Answer simple = mock.submit("simple-change", Bodies.of("content", grid + " " + word));

    for (Answer answer : new Answer[] {change, simple}) {
      assertThat(answer.code()).as(answer.text()).isEqualTo(1);
      JsonNode task = mock.fetch(answer.result());
      assertThat(task.path("action").asString()).isEqualTo(shownAction);
      assertThat(task.path("description").asString()).isEqualTo("/up " + grid + " " + word);
      assertThat(task.path("prompt").asString()).isEqualTo("Cat");
    }
  }

  @Test
  void pressedButtonTurnsGreenAndTheNewTaskHasButtons() {
    String grid = mock.finished("imagine", Bodies.prompt("Cat"));
    String single =
        mock.finished("change", Bodies.of("taskId", grid, "action", "UPSCALE", "index", 3));

    assertThat(mock.fetch(grid).path("buttons"))
        .filteredOn(button -> button.path("style").asInt() == 3)
        .extracting(button -> button.path("label").asString())
        .containsExactly("U3");
    assertThat(mock.fetch(single).path("buttons")).isNotEmpty();
  }

  @Test
  void rerollNeedsNoIndexAndIdsMayBeNumbers() {
    String grid = mock.finished("imagine", Bodies.prompt("Cat"));
    Answer answer =
        mock.post("/mj-fast/mj/submit/change", "{\"taskId\":" + grid + ",\"action\":\"REROLL\"}");

    assertThat(answer.code()).as(answer.text()).isEqualTo(1);
  }

  @Test
  void stateAndCallbackAreThoseOfTheChange() {
    String grid = mock.finished("imagine", Bodies.of("prompt", "Cat", "state", "first"));
    String id =
        mock.accepted("simple-change", Bodies.of("content", grid + " v1", "state", "second"));

    assertThat(mock.fetch(id).path("state").asString()).isEqualTo("second");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};4;taskId不能为空",
        "{'taskId':'GRID'};4;action不能为空",
        "{'taskId':'GRID','action':'UPSCALE'};4;index不能为空",
        "{'taskId':'GRID','action':'VARIATION','index':null};4;index不能为空",
        "{'taskId':'GRID','action':'UPSCALE','index':0};4;index参数错误",
        "{'taskId':'GRID','action':'UPSCALE','index':5};4;index参数错误",
        "{'taskId':'1','action':'REROLL'};3;关联任务不存在或已失效",
        "{'taskId':'FRESH','action':'REROLL'};4;关联任务状态错误",
        "{'taskId':'TEXT','action':'REROLL'};4;关联任务不允许执行变化",
        "{'taskId':'SINGLE','action':'UPSCALE','index':1};4;关联任务不允许执行变化"
      })
  void changeIsRefused(String body, int code, String description) {
    Answer answer = mock.post("/mj/submit/change", withIds(body));

    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    assertThat(answer.description()).startsWith(description);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{'taskId':'GRID','action':'ZOOM'}", "{'taskId':'GRID','action':5}"})
  void actionThatIsNoneOfTheThreeCannotBeBound(String body) {
    assertThat(mock.post("/mj/submit/change", withIds(body)).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{};4;content不能为空",
        "{'content':'GRID'};4;content参数错误",
        "{'content':'GRID X1'};4;content参数错误",
        "{'content':'GRID U'};4;content参数错误",
        "{'content':'GRID U5'};4;content参数错误",
        "{'content':'GRID V0'};4;content参数错误",
        "{'content':'U1'};4;content参数错误",
        "{'content':'1 U1'};3;关联任务不存在或已失效",
        "{'content':'FRESH R'};4;关联任务状态错误",
        "{'content':'TEXT R'};4;关联任务不允许执行变化"
      })
  void simpleChangeIsRefused(String body, int code, String description) {
    Answer answer = mock.post("/mj/submit/simple-change", withIds(body));

    assertThat(answer.code()).as(answer.text()).isEqualTo(code);
    assertThat(answer.description()).startsWith(description);
  }

  @Test
  void withoutLegacyOperationsThereAreNone() {
    try (RunningMock plain =
        new RunningMock(options -> options.with(new DialectOptions("plus", false)))) {
      assertThat(plain.submit("change", Bodies.of()).status()).isEqualTo(404);
      assertThat(plain.submit("simple-change", Bodies.of()).status()).isEqualTo(404);
    }
  }

  private static String withIds(String body) {
    String json = body.replace('\'', '"');
    if (json.contains("GRID") || json.contains("SINGLE")) {
      String grid = mock.finished("imagine", Bodies.prompt("Cat"));
      json = json.replace("GRID", grid);
      if (json.contains("SINGLE")) {
        json = json.replace("SINGLE", mock.press(grid, "U1").result());
        mock.passAll();
      }
    }
    if (json.contains("TEXT")) {
      json = json.replace("TEXT", mock.finished("describe", Bodies.of("base64", Bodies.PNG)));
    }
    return json.contains("FRESH")
        ? json.replace("FRESH", mock.accepted("imagine", Bodies.prompt("Cat")))
        : json;
  }
}
