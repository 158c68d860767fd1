package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Actions that are refused, and leave no trace. */
final class ActionRefusalsTest {
  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(options -> options.withConcurrency(1).withQueueSize(1));

  @Test
  void unknownParentIsNotFound() {
    Answer answer = mock.submit("action", Bodies.of("taskId", "1", "customId", "MJ::JOB::x"));

    assertThat(answer.code()).isEqualTo(3);
    assertThat(answer.description()).isEqualTo("关联任务不存在或已失效");
  }

  @Test
  void parentMustHaveSucceeded() {
    String finished = mock.finished("imagine", Bodies.prompt("Cat"));
    String customId = mock.button(finished, "U1");
    String running = mock.accepted("imagine", Bodies.prompt("Cat"));
    Answer answer = mock.submit("action", Bodies.of("taskId", running, "customId", customId));

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.description()).isEqualTo("关联任务状态错误");
  }

  @Test
  void customIdBelongsToItsOwnImage() {
    String one = mock.finished("imagine", Bodies.prompt("Cat"));
    String other = mock.finished("imagine", Bodies.prompt("Cat"));
    String customId = mock.button(one, "U1");
    Answer answer = mock.submit("action", Bodies.of("taskId", other, "customId", customId));

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.description()).startsWith("customId");
    assertThat(mock.submit("action", Bodies.of("taskId", one, "customId", customId)).code())
        .isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({"customId, taskId", "taskId, customId"})
  void bothFieldsAreNeeded(String given, String missing) {
    Answer answer = mock.submit("action", Bodies.of(given, "1"));

    assertThat(answer.code()).isEqualTo(4);
    assertThat(answer.description()).isEqualTo(missing + "不能为空");
  }

  @Test
  void refusedActionLeavesTheButtonUnused() {
    String grid = mock.finished("imagine", Bodies.prompt("Cat"));
    mock.accepted("imagine", Bodies.prompt("Cat"));
    mock.accepted("imagine", Bodies.prompt("Cat"));
    Answer refused = mock.press(grid, "U1");

    assertThat(refused.code()).isEqualTo(23);
    assertThat(mock.fetch(grid).path("buttons"))
        .allSatisfy(button -> assertThat(button.path("style").asInt()).isEqualTo(2));
  }
}
