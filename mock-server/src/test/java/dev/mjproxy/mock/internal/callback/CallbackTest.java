package dev.mjproxy.mock.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.CallbackReceiver;
import dev.mjproxy.mock.testing.RunningMock;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Callbacks: one per step, in order for each task, each the task as it is at that step. */
final class CallbackTest {
  private static final String[] PICTURE = {
    "SUBMITTED 0%",
    "IN_PROGRESS 0%",
    "IN_PROGRESS 15%",
    "IN_PROGRESS 46%",
    "IN_PROGRESS 78%",
    "IN_PROGRESS 93%",
    "SUCCESS 100%"
  };

  @RegisterExtension static final RunningMock mock = new RunningMock();

  private final CallbackReceiver receiver = new CallbackReceiver();

  @AfterEach
  void closeReceiver() {
    receiver.close();
  }

  @Test
  void clockJumpDeliversAllStepsInOrder() {
    String id = submit("Cat");
    pass(Duration.ofHours(1));

    assertThat(receiver.stepsOf(id)).containsExactly(PICTURE);
    assertThat(receiver.contentTypes()).containsOnly("POST application/json");
  }

  @Test
  void stepsAreOnesOwnForEachOfManyTasks() {
    String one = submit("Cat");
    String two = submit("Dog --turbo");
    String waiting = submit("Cow");
    String last = submit("Bird");
    pass(Duration.ofHours(1));

    for (String id : new String[] {one, two, waiting, last}) {
      assertThat(receiver.stepsOf(id)).containsExactly(PICTURE);
    }
  }

  @Test
  void bodyIsTheTaskAtItsStep() {
    String id = submit("Cat");
    for (String step : PICTURE) {
      pass(untilNextStep(step));
      assertThat(receiver.bodies().get(receiver.bodies().size() - 1)).isEqualTo(mock.fetch(id));
    }
    assertThat(receiver.bodies()).hasSize(PICTURE.length);
  }

  @Test
  void nothingIsSentBeforeItIsDue() {
    submit("Cat");
    pass(Duration.ofMillis(399));
    assertThat(receiver.bodies()).isEmpty();
    pass(Duration.ofMillis(1));

    assertThat(receiver.bodies()).hasSize(1);
  }

  @Test
  void failureCallsBack() {
    String id = submit("mock:fail-at-46");
    pass(Duration.ofHours(1));

    assertThat(receiver.stepsOf(id)).endsWith("IN_PROGRESS 46%", "FAILURE").hasSize(5);
  }

  @Test
  void instantTaskCallsBackAllItsStepsAtOnce() {
    String id = submit("mock:instant");
    mock.server().awaitCallbacks();

    assertThat(receiver.stepsOf(id)).containsExactly(PICTURE);
  }

  @Test
  void cancelCallsBackOnceAndIsTheLast() {
    String id = submit("Cat");
    pass(Duration.ofSeconds(1));
    mock.post("/mj/task/" + id + "/cancel");
    mock.server().awaitCallbacks();
    pass(Duration.ofHours(1));

    assertThat(receiver.stepsOf(id)).containsExactly("SUBMITTED 0%", "IN_PROGRESS 0%", "CANCEL");
  }

  @Test
  void submittedModalCallsBack() {
    String parent = mock.upscaled();
    String id =
        mock.submit(
                "action",
                Bodies.of(
                    "taskId", parent,
                    "customId", mock.button(parent, "Custom Zoom"),
                    "notifyHook", receiver.url()))
            .result();
    pass(Duration.ofHours(1));
    assertThat(receiver.bodies()).isEmpty();
    mock.submit("modal", Bodies.of("taskId", id));
    pass(Duration.ofHours(1));

    assertThat(receiver.stepsOf(id)).containsExactly(PICTURE);
  }

  @Test
  void taskThatMovesUpCallsBackAtItsNewTimes() {
    for (int i = 0; i < 2; i++) {
      mock.accepted("imagine", Bodies.prompt("Cat"));
    }
    String running = mock.accepted("imagine", Bodies.prompt("Cat"));
    String waiting = submit("Cat");
    mock.post("/mj/task/" + running + "/cancel");
    pass(Duration.ofMillis(400));
    assertThat(receiver.stepsOf(waiting)).containsExactly("SUBMITTED 0%");
    pass(Duration.ofHours(1));

    assertThat(receiver.stepsOf(waiting)).containsExactly(PICTURE);
  }

  @Test
  void resetTaskCallsBackNoMore() {
    submit("Cat");
    pass(Duration.ofSeconds(1));
    int before = receiver.bodies().size();
    mock.server().reset();
    pass(Duration.ofHours(1));

    assertThat(receiver.bodies()).hasSize(before);
    assertThat(mock.get("/__mjproxy/callbacks").json()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://example.org/hook",
        "http://10.0.0.1/hook",
        "http://127.0.0.1.example.org/",
        "http://user@example.org/",
        "file:///etc/passwd",
        "http://[::2]/",
        "no url",
        "//127.0.0.1/x",
        "http://127.0.0.1:99999/",
        "http://127.0.0.1:0/"
      })
  void hostThatIsNotThisMachineIsNeverCalled(String hook) {
    String id = mock.accepted("imagine", Bodies.of("prompt", "Cat", "notifyHook", hook));
    pass(Duration.ofHours(1));
    JsonNode deliveries = mock.get("/__mjproxy/callbacks").json();

    assertThat(mock.status(id)).isEqualTo("SUCCESS");
    assertThat(deliveries).hasSize(PICTURE.length);
    assertThat(deliveries)
        .allSatisfy(
            delivery ->
                assertThat(delivery.path("outcome").asString())
                    .matches(hook.contains("127.0.0.1:") ? "failed: .+" : "refused: .+"));
  }

  private String submit(String prompt) {
    return mock.accepted("imagine", Bodies.of("prompt", prompt, "notifyHook", receiver.url()));
  }

  private static void pass(Duration time) {
    mock.pass(time);
    mock.server().awaitCallbacks();
  }

  private static Duration untilNextStep(String step) {
    return Duration.ofMillis(
        switch (step) {
          case "SUBMITTED 0%", "IN_PROGRESS 0%" -> 400;
          case "IN_PROGRESS 15%" -> 1_200;
          case "IN_PROGRESS 46%", "IN_PROGRESS 93%" -> 1_600;
          case "IN_PROGRESS 78%" -> 2_000;
          default -> 800;
        });
  }
}
