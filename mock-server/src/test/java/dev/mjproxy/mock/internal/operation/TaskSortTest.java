package dev.mjproxy.mock.internal.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.internal.task.InMemoryTaskStore;
import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.TaskAction;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskProfile;
import dev.mjproxy.mock.internal.task.TaskTimeline;
import dev.mjproxy.mock.internal.task.Tasks;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sorting while the tasks move on. */
final class TaskSortTest {
  private static final int TASKS = 2_000;

  @ParameterizedTest
  @ValueSource(strings = {"status,asc", "finishTime,desc", "startTime,asc"})
  void timeThatPassesDoesNotDisturbTheOrder(String sort) {
    Clock clock = new HurryingClock();
    Tasks tasks =
        new Tasks(new InMemoryTaskStore(TASKS, Long.MAX_VALUE, clock), clock, Tasks.UNLIMITED, 1);
    for (int i = 0; i < TASKS; i++) {
      tasks.submit(submission(), new TaskProfile(TaskTimeline.PICTURE, Duration.ofSeconds(20)));
    }

    assertThat(TaskSort.of(sort).sorted(tasks.store().newestFirst(), tasks))
        .hasSize(TASKS)
        .doesNotHaveDuplicates();
  }

  private static Submission submission() {
    return new Submission(
        TaskKind.IMAGINE,
        TaskAction.IMAGINE,
        "Cat",
        new Submission.Caller(null, null, ""),
        "MID_JOURNEY",
        Mode.FAST,
        null,
        Submission.ImageQuirk.NONE);
  }

  /** A clock on which a millisecond passes with every look. */
  private static final class HurryingClock extends Clock {
    private long millis;

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis++);
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
