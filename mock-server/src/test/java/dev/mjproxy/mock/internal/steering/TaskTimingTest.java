package dev.mjproxy.mock.internal.steering;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskPlan;
import dev.mjproxy.mock.internal.task.TaskProfile;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How long tasks take. */
final class TaskTimingTest {
  @ParameterizedTest
  @CsvSource({
    "mock:hang, 8000, 300000, FAST, 300000",
    "mock:hang, 8000, 300000, RELAX, 300000",
    "mock:hang, 0, 300000, FAST, 300000",
    "mock:hang, 8000, 6000, FAST, 6000",
    "cat, 8000, 300000, FAST, 8000",
    "cat, 8000, 300000, TURBO, 4000",
    "cat, 8000, 300000, RELAX, 16000",
    "cat, 0, 300000, FAST, 0",
    "mock:slow, 8000, 300000, TURBO, 40000",
    "mock:instant, 8000, 300000, FAST, 0"
  })
  void taskEndsAfter(String prompt, long duration, long timeout, Mode mode, long millis) {
    TaskTiming timing = new TaskTiming(Duration.ofMillis(duration), Duration.ofMillis(timeout));
    TaskProfile profile = timing.profile(TaskKind.IMAGINE, mode, Steering.of(prompt));
    TaskPlan plan =
        new TaskPlan(profile.timeline(), Instant.EPOCH, Instant.EPOCH, profile.duration(), null);

    assertThat(plan.endAt().toEpochMilli()).isEqualTo(millis);
  }
}
