package dev.mjproxy.mock.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.MockServerOptions.Hooks;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.CallbackReceiver;
import dev.mjproxy.mock.testing.RunningMock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How often a callback is tried, and what the admin API shows of it. */
final class CallbackLogTest {
  private final CallbackReceiver receiver = new CallbackReceiver();

  @AfterEach
  void closeReceiver() {
    receiver.close();
  }

  @Test
  void deliveryIsShownWithItsOutcome() {
    try (RunningMock mock = new RunningMock()) {
      String id = run(mock, receiver.url());
      JsonNode delivery = mock.get("/__mjproxy/callbacks").json().path(1);

      assertThat(delivery.path("number").asInt()).isEqualTo(2);
      assertThat(delivery.path("taskId").asString()).isEqualTo(id);
      assertThat(delivery.path("url").asString()).isEqualTo(receiver.url());
      assertThat(delivery.path("taskStatus").asString()).isEqualTo("SUCCESS");
      assertThat(delivery.path("progress").asString()).isEqualTo("100%");
      assertThat(delivery.path("dueAt").asString()).isEqualTo("2026-01-01T00:00:08Z");
      assertThat(delivery.path("attempts").asInt()).isEqualTo(1);
      assertThat(delivery.path("outcome").asString()).isEqualTo("200");
    }
  }

  @Test
  void refusedCallbackIsNotRepeated() {
    receiver.answerWith(500);
    try (RunningMock mock = new RunningMock()) {
      String id = run(mock, receiver.url());

      assertThat(receiver.stepsOf(id)).containsExactly("SUBMITTED 0%", "SUCCESS 100%");
      assertThat(outcomes(mock)).containsExactly("500 after 1", "500 after 1");
    }
  }

  @Test
  void refusedCallbackIsRepeatedAsOftenAsTold() {
    receiver.answerWith(503);
    try (RunningMock mock = withAttempts(2)) {
      String id = run(mock, receiver.url());

      assertThat(receiver.stepsOf(id))
          .containsExactly("SUBMITTED 0%", "SUBMITTED 0%", "SUCCESS 100%", "SUCCESS 100%");
      assertThat(outcomes(mock)).containsExactly("503 after 2", "503 after 2");
    }
  }

  @Test
  void takenCallbackIsNotRepeated() {
    receiver.answerWith(204);
    try (RunningMock mock = withAttempts(3)) {
      run(mock, receiver.url());

      assertThat(outcomes(mock)).containsExactly("204 after 1", "204 after 1");
    }
  }

  @Test
  void redirectIsNotFollowed() {
    receiver.answerWith(302);
    try (RunningMock mock = new RunningMock()) {
      run(mock, receiver.url());

      assertThat(outcomes(mock)).containsExactly("302 after 1", "302 after 1");
    }
  }

  @Test
  void silentReceiverIsShownAsAFailure() {
    String url = receiver.url();
    receiver.close();
    try (RunningMock mock = new RunningMock()) {
      run(mock, url);

      assertThat(outcomes(mock)).allMatch(outcome -> outcome.startsWith("failed: "));
    }
  }

  @Test
  void namedHostMayBeCalled() {
    String url = receiver.url().replace("127.0.0.1", "0.0.0.0");
    try (RunningMock closed = new RunningMock();
        RunningMock open =
            new RunningMock(options -> options.with(new Hooks(Set.of("0.0.0.0"), 1)))) {
      run(closed, url);
      run(open, url);

      assertThat(outcomes(closed)).allMatch(outcome -> outcome.startsWith("refused: "));
      assertThat(outcomes(open)).containsOnly("200 after 1");
    }
  }

  private static RunningMock withAttempts(int attempts) {
    return new RunningMock(options -> options.with(new Hooks(Set.of(), attempts)));
  }

  private static String run(RunningMock mock, String url) {
    String id = mock.accepted("shorten", Bodies.of("prompt", "a cat", "notifyHook", url));
    mock.passAll();
    mock.server().awaitCallbacks();
    return id;
  }

  private static List<String> outcomes(RunningMock mock) {
    return mock.get("/__mjproxy/callbacks")
        .json()
        .valueStream()
        .map(
            delivery ->
                delivery.path("outcome").asString() + " after " + delivery.path("attempts").asInt())
        .toList();
  }
}
