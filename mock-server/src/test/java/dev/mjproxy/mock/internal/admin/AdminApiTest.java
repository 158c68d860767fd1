package dev.mjproxy.mock.internal.admin;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.CallbackReceiver;
import dev.mjproxy.mock.testing.RunningMock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** The admin API, route by route. */
final class AdminApiTest {
  @RegisterExtension static final RunningMock mock = new RunningMock();

  @Test
  void healthTellsTheVersion() {
    Answer answer = mock.get("/__mjproxy/health");

    assertThat(answer.json().path("status").asString()).isEqualTo("UP");
    assertThat(answer.header("X-Mjproxy-Mock")).contains(answer.json().path("version").asString());
  }

  @Test
  void tasksAreShownAsFetchShowsThemTheNewestFirst() {
    String first = mock.accepted("imagine", Bodies.prompt("1"));
    String second = mock.accepted("imagine", Bodies.prompt("2"));
    JsonNode tasks = mock.get("/__mjproxy/tasks").json();

    assertThat(tasks.path(0)).isEqualTo(mock.fetch(second));
    assertThat(tasks.path(1)).isEqualTo(mock.fetch(first));
  }

  @Test
  void taskIsShownWithItsPlan() {
    String id = mock.accepted("shorten", Bodies.prompt("1"));
    JsonNode plan = mock.get("/__mjproxy/tasks/" + id).json().path("plan");

    assertThat(plan)
        .extracting(step -> step.path("status").asString())
        .containsExactly("NOT_START", "SUBMITTED", "SUCCESS");
    assertThat(plan.path(0).path("at").asString()).isEqualTo(mock.server().now().toString());
    assertThat(mock.get("/__mjproxy/tasks/nobody").status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({"SUCCESS, 100%", "FAILURE, ''", "CANCEL, ''"})
  void taskIsForcedToItsEnd(String status, String progress) {
    String id = mock.accepted("imagine", Bodies.prompt("1"));
    mock.pass(Duration.ofSeconds(1));
    Answer answer =
        mock.post(
            "/__mjproxy/tasks/" + id + "/force",
            Bodies.of("status", status, "failReason", "no luck"));
    JsonNode task = mock.fetch(id);

    assertThat(answer.status()).isEqualTo(200);
    assertThat(task.path("status").asString()).isEqualTo(status);
    assertThat(task.path("progress").asString("")).isEqualTo(progress);
    assertThat(task.path("failReason").asString(""))
        .isEqualTo(status.equals("FAILURE") ? "no luck" : "");
    assertThat(task.path("buttons").isEmpty()).isEqualTo(!status.equals("SUCCESS"));
  }

  @ParameterizedTest
  @CsvSource({"MODAL, 400", "IN_PROGRESS, 400", "success, 400", "'', 400", "SUCCESS, 409"})
  void otherForcesAreRefused(String status, int httpStatus) {
    String id = mock.finished("imagine", Bodies.prompt("1"));

    assertThat(force(id, status)).isEqualTo(httpStatus);
    assertThat(force("nobody", "SUCCESS")).isEqualTo(404);
  }

  @Test
  void clockIsToldAndMovedForward() {
    String before = mock.get("/__mjproxy/clock").json().path("now").asString();
    Answer moved = mock.post("/__mjproxy/clock", Bodies.of("advance", "90s"));

    assertThat(Instant.parse(moved.json().path("now").asString()))
        .isEqualTo(Instant.parse(before).plusSeconds(90));
  }

  @ParameterizedTest
  @CsvSource({"-1s", "PT-1S", "soon", "''", "PT999999999999999H", "P36501D"})
  void clockMovesByADurationOnly(String advance) {
    String before = mock.get("/__mjproxy/clock").text();

    assertThat(mock.post("/__mjproxy/clock", Bodies.of("advance", advance)).status())
        .isEqualTo(400);
    assertThat(mock.get("/__mjproxy/clock").text()).isEqualTo(before);
  }

  @Test
  void clockIsPausedAndResumed() {
    String now = mock.get("/__mjproxy/clock").json().path("now").asString();
    Answer paused = mock.post("/__mjproxy/clock", Bodies.of("pauseAt", "now"));

    assertThat(paused.json().path("pauseAt").asString()).isEqualTo(now);
    assertThat(mock.post("/__mjproxy/clock", "{\"pauseAt\":null}").json().has("pauseAt")).isFalse();
    assertThat(mock.post("/__mjproxy/clock", Bodies.of("pauseAt", "soon")).status()).isEqualTo(400);
    assertThat(mock.post("/__mjproxy/clock", Bodies.of("pauseAt", "2000-01-01T00:00:00Z")).status())
        .isEqualTo(400);
  }

  @Test
  void requestIsShownWithItsBodies() {
    mock.post("/mj/submit/imagine", "{\"prompt\":\"\"}");
    JsonNode log = mock.get("/__mjproxy/requests").json();
    String number = log.path(0).path("number").asString();
    JsonNode shown = mock.get("/__mjproxy/requests/" + number).json();

    assertThat(shown.path("request")).isEqualTo(log.path(0));
    assertThat(shown.path("requestBody").asString()).isEqualTo("{\"prompt\":\"\"}");
    assertThat(shown.path("responseBody").asString()).contains("prompt不能为空");
    assertThat(mock.get("/__mjproxy/requests/0").status()).isEqualTo(404);
    assertThat(mock.get("/__mjproxy/requests/x").status()).isEqualTo(404);
  }

  @Test
  void taskIsShownWithTheRequestThatMakesItAgain() {
    String first = mock.finished("imagine", Bodies.of("prompt", "Cat", "state", "S"));
    JsonNode request = mock.get("/__mjproxy/tasks/" + first).json().path("request");
    Answer again = mock.post(request.path("path").asString(), request.path("body").toString());
    String second = mock.press(first, "U2").result();
    JsonNode press = mock.get("/__mjproxy/tasks/" + second).json().path("request");

    assertThat(again.code()).isEqualTo(1);
    assertThat(request.path("body").path("state").asString()).isEqualTo("S");
    assertThat(press.path("path").asString()).isEqualTo("/mj/submit/action");
    assertThat(press.path("body").path("customId").asString()).isEqualTo(mock.button(first, "U2"));
  }

  @Test
  void callbacksOfOneTaskAreListed() {
    mock.accepted("shorten", Bodies.of("prompt", "1", "notifyHook", "http://example.org"));
    String id =
        mock.accepted("shorten", Bodies.of("prompt", "2", "notifyHook", "http://example.org"));
    mock.passAll();
    mock.server().awaitCallbacks();

    assertThat(mock.get("/__mjproxy/callbacks?taskId=" + id).json())
        .hasSize(2)
        .allMatch(delivery -> delivery.path("taskId").asString().equals(id));
  }

  @Test
  void moveThatWaitsReturnsWhenCallbacksAreDelivered() {
    try (CallbackReceiver receiver = new CallbackReceiver()) {
      mock.accepted("shorten", Bodies.of("prompt", "1", "notifyHook", receiver.url()));
      mock.post("/__mjproxy/clock?wait", Bodies.of("advance", "1m"));

      assertThat(receiver.bodies()).hasSize(2);
    }
  }

  @Test
  void faultsAreListedAddedAndRemoved() {
    Answer added = mock.post("/__mjproxy/faults", Bodies.of("kind", "html", "rate", 0.5));

    assertThat(added.json()).hasSize(1);
    assertThat(added.json().path(0).path("rate").asDouble()).isEqualTo(0.5);
    assertThat(mock.get("/__mjproxy/faults").json()).isEqualTo(added.json());
    assertThat(mock.delete("/__mjproxy/faults").status()).isEqualTo(204);
    assertThat(mock.get("/__mjproxy/faults").json()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "{}",
        "[]",
        "{\"kind\":\"x\"}",
        "{\"kind\":{}}",
        "{\"kind\":\"html\",\"rate\":2}",
        "{"
      })
  void otherFaultsAreRefused(String body) {
    Answer answer = mock.post("/__mjproxy/faults", body);

    assertThat(answer.status()).isEqualTo(400);
    assertThat(answer.json().path("message").asString()).contains("expected");
  }

  @Test
  void callbacksAreListedAndForgotten() {
    mock.accepted("shorten", Bodies.of("prompt", "1", "notifyHook", "http://example.org"));
    mock.passAll();
    mock.server().awaitCallbacks();

    assertThat(mock.get("/__mjproxy/callbacks").json()).hasSize(2);
    assertThat(mock.delete("/__mjproxy/callbacks").status()).isEqualTo(204);
    assertThat(mock.get("/__mjproxy/callbacks").json()).isEmpty();
  }

  @Test
  void requestsAreLoggedWithTheirFindings() {
    mock.post("/mj/submit/imagine", "{}");
    mock.post("/mj/submit/imagine", "[]");
    mock.get("/nowhere");
    mock.get("/mj-turbo/mj/task/list");
    JsonNode log = mock.get("/__mjproxy/requests").json();

    assertThat(log)
        .extracting(
            entry ->
                "%s %s %s %d"
                    .formatted(
                        entry.path("method").asString(),
                        entry.path("path").asString(),
                        entry.path("operationId").asString(),
                        entry.path("status").asInt()))
        .containsExactly(
            "POST /mj/submit/imagine submitImagine 200",
            "POST /mj/submit/imagine submitImagine 400",
            "GET /nowhere  404",
            "GET /mj-turbo/mj/task/list listTasks 200");
    assertThat(log)
        .extracting(entry -> entry.path("finding").asString())
        .satisfies(findings -> assertThat(findings.get(0)).isEqualTo("prompt不能为空"))
        .satisfies(findings -> assertThat(findings.get(1)).contains("expected a JSON object"))
        .satisfies(findings -> assertThat(findings.get(3)).isEmpty());
    assertThat(mock.delete("/__mjproxy/requests").status()).isEqualTo(204);
    assertThat(mock.get("/__mjproxy/requests").json()).isEmpty();
  }

  @Test
  void logKeepsTheLastThousand() {
    for (int i = 0; i < 1_005; i++) {
      mock.get("/mj/task/queue");
    }
    JsonNode log = mock.get("/__mjproxy/requests").json();
    List<Long> numbers = log.valueStream().map(entry -> entry.path("number").asLong()).toList();

    assertThat(numbers).hasSize(1_000).isSorted();
    assertThat(numbers.get(999) - numbers.get(0)).isEqualTo(999);
  }

  @Test
  void resetForgetsEverythingButTheTime() {
    String id = mock.finished("imagine", Bodies.prompt("1"));
    mock.post("/__mjproxy/faults", Bodies.of("kind", "html"));
    String now = mock.get("/__mjproxy/clock").text();

    assertThat(mock.post("/__mjproxy/reset").status()).isEqualTo(204);
    assertThat(mock.get("/__mjproxy/requests").json()).isEmpty();
    assertThat(mock.get("/__mjproxy/faults").json()).isEmpty();
    assertThat(mock.get("/__mjproxy/clock").text()).isEqualTo(now);
    assertThat(mock.get("/mj/task/" + id + "/fetch").body()).isEmpty();
  }

  @Test
  void descriptionIsServed() {
    Answer answer = mock.get("/__mjproxy/openapi.yaml");

    assertThat(answer.text()).startsWith("openapi: 3.1.0").contains("/tasks/{id}/force");
    assertThat(answer.text()).doesNotContain("${");
  }

  @Test
  void unknownRouteAndWrongMethodAreRefused() {
    assertThat(mock.get("/__mjproxy/nothing").status()).isEqualTo(404);
    assertThat(mock.delete("/__mjproxy/clock").header("Allow")).contains("GET, POST");
  }

  private static int force(String id, String status) {
    return mock.post("/__mjproxy/tasks/" + id + "/force", Bodies.of("status", status)).status();
  }
}
