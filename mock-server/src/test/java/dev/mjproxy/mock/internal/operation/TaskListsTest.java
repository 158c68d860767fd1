package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The operations that answer with an array of tasks. */
final class TaskListsTest {
  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(options -> options.withConcurrency(Integer.MAX_VALUE));

  @Test
  void listHasTheNewestFirst() {
    String first = mock.accepted("imagine", Bodies.prompt("1"));
    String second = mock.accepted("imagine", Bodies.prompt("2"));

    assertThat(ids(mock.get("/mj/task/list").json())).containsExactly(second, first);
  }

  @Test
  void listIsEmptyWithoutTasks() {
    assertThat(mock.get("/mj/task/list").text()).isEqualTo("[]");
    assertThat(mock.get("/mj/task/queue").text()).isEqualTo("[]");
  }

  @Test
  void listHasTheNewestThousandOnly() {
    String first = mock.accepted("imagine", Bodies.prompt("mock:instant"));
    for (int i = 0; i < 1_000; i++) {
      mock.accepted("shorten", Bodies.prompt("mock:instant"));
    }

    assertThat(ids(mock.get("/mj/task/list").json())).hasSize(1_000).doesNotContain(first);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list-by-condition", "list-by-ids"})
  void namedTasksAreFoundByTextAndByNumber(String operation) {
    String one = mock.accepted("imagine", Bodies.prompt("1"));
    String two = mock.accepted("imagine", Bodies.prompt("2"));
    String three = mock.accepted("imagine", Bodies.prompt("3"));
    String body = "{\"ids\":[\"%s\",%s]}".formatted(one, two);

    assertThat(ids(mock.post("/mj/task/" + operation, body).json()))
        .containsExactlyInAnyOrder(one, two)
        .doesNotContain(three);
  }

  @ParameterizedTest
  @ValueSource(strings = {"list-by-condition", "list-by-ids"})
  void unknownIdsAreLeftOutAndDuplicatesComeOnce(String operation) {
    String id = mock.accepted("imagine", Bodies.prompt("1"));
    String body = "{\"ids\":[\"nobody\",\"%s\",%s,\"\",\"%s\"]}".formatted(id, id, id);

    assertThat(ids(mock.post("/mj/task/" + operation, body).json())).containsExactly(id);
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"ids\":null}", "{\"ids\":[]}"})
  void withoutIdsThereAreNoTasks(String body) {
    mock.accepted("imagine", Bodies.prompt("1"));

    assertThat(mock.post("/mj/task/list-by-condition", body).text()).isEqualTo("[]");
    assertThat(mock.post("/mj/task/list-by-ids", body).text()).isEqualTo("[]");
  }

  @Test
  void displaysAreForPeople() {
    String id = mock.finished("imagine", Bodies.prompt("Cat"));
    JsonNode task = mock.post("/mj/task/list-by-ids", "{\"ids\":[\"" + id + "\"]}").json().path(0);
    JsonNode displays = task.path("displays");

    assertThat(displays.path("status").asString()).isEqualTo("成功");
    assertThat(displays.path("action").asString()).isEqualTo("绘图");
    assertThat(displays.path("submitTime").asString()).matches("\\d{4}-\\d\\d-\\d\\d \\d\\d:00:00");
    assertThat(displays.path("finishTime").asString()).endsWith(":08");
    assertThat(displays.path("discordInstanceId").asString())
        .isEqualTo(task.path("properties").path("discordInstanceId").asString());
    assertThat(mock.fetch(id).has("displays")).isFalse();
  }

  @Test
  void displaysHaveNoTimesThatAreNotThereYet() {
    String id = mock.accepted("imagine", Bodies.prompt("Cat"));
    JsonNode displays =
        mock.post("/mj/task/list-by-ids", "{\"ids\":[\"" + id + "\"]}")
            .json()
            .path(0)
            .path("displays");

    assertThat(displays.path("status").asString()).isEqualTo("未启动");
    assertThat(displays.path("startTime").isNull()).isTrue();
    assertThat(displays.path("finishTime").isNull()).isTrue();
  }

  private static List<String> ids(JsonNode array) {
    return array.valueStream().map(task -> task.path("id").asString()).toList();
  }
}
