package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.testing.Answer;
import dev.mjproxy.mock.testing.Bodies;
import dev.mjproxy.mock.testing.RunningMock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Codes 22 and 23 by concurrency and queue size (base contract §5). */
final class QueueCodesTest {
  @RegisterExtension
  static final RunningMock mock =
      new RunningMock(options -> options.withConcurrency(1).withQueueSize(2));

  @Test
  void countIsTakenBeforeTheSubmissionIsQueued() {
    Answer first = mock.submit("imagine", Bodies.prompt("Cat"));
    Answer second = mock.submit("imagine", Bodies.prompt("Cat"));
    Answer third = mock.submit("imagine", Bodies.prompt("Cat"));
    Answer fourth = mock.submit("imagine", Bodies.prompt("Cat"));

    assertThat(first.code()).isEqualTo(1);
    assertThat(second.code()).isEqualTo(1);
    assertThat(third.code()).isEqualTo(22);
    assertThat(third.description()).isEqualTo("排队中，前面还有1个任务");
    assertThat(third.json().path("properties").path("numberOfQueues").asInt()).isEqualTo(1);
    assertThat(third.result()).matches("\\d{16}");
    assertThat(fourth.code()).isEqualTo(23);
    assertThat(fourth.result()).isEmpty();
  }

  @Test
  void refusedSubmissionLeavesNoTask() {
    for (int i = 0; i < 5; i++) {
      mock.submit("imagine", Bodies.prompt("Cat"));
    }

    assertThat(mock.get("/mj/task/list").json()).hasSize(3);
  }

  @Test
  void queueIsEveryTaskThatWaitsOrRunsOldestFirst() {
    String first = mock.accepted("imagine", Bodies.prompt("Cat"));
    String second = mock.accepted("shorten", Bodies.prompt("Cat"));

    assertThat(mock.get("/mj/task/queue").json())
        .extracting(task -> task.path("id").asString())
        .containsExactly(first, second);
    mock.passAll();
    assertThat(mock.get("/mj/task/queue").json()).isEmpty();
  }

  @Test
  void cancelOfTheRunningTaskStartsTheWaitingOne() {
    String first = mock.accepted("imagine", Bodies.prompt("Cat"));
    String second = mock.accepted("imagine", Bodies.prompt("Cat"));
    mock.pass(Duration.ofSeconds(1));
    assertThat(mock.status(second)).isEqualTo("NOT_START");
    mock.post("/mj/task/" + first + "/cancel");
    mock.pass(Duration.ofSeconds(1));

    assertThat(mock.status(second)).isEqualTo("IN_PROGRESS");
  }

  @Test
  void modalMeetsTheSameQueue() {
    String modal = mock.press(mock.upscaled(), "Custom Zoom").result();
    mock.accepted("imagine", Bodies.prompt("Cat"));
    mock.accepted("imagine", Bodies.prompt("Cat"));
    Answer queued = mock.submit("modal", Bodies.of("taskId", modal));

    assertThat(queued.code()).isEqualTo(22);
    assertThat(queued.result()).isEqualTo(modal);
  }

  @Test
  void swapMeetsTheSameQueue() {
    mock.accepted("imagine", Bodies.prompt("Cat"));
    mock.accepted("imagine", Bodies.prompt("Cat"));
    Answer queued = swap();
    Answer refused = swap();

    assertThat(queued.code()).isEqualTo(22);
    assertThat(refused.code()).isEqualTo(23);
  }

  private static Answer swap() {
    return mock.post(
        "/mj/insight-face/swap", Bodies.of("sourceBase64", Bodies.PNG, "targetBase64", Bodies.PNG));
  }
}
