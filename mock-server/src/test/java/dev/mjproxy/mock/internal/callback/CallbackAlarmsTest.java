package dev.mjproxy.mock.internal.callback;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.internal.render.TaskListLimit;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.InMemoryTaskStore;
import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.mock.internal.task.MovableClock;
import dev.mjproxy.mock.internal.task.Submission;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskAction;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskPlan;
import dev.mjproxy.mock.internal.task.TaskTimeline;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.openapi.profile.CallbackAxis;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.junit.jupiter.api.Test;

/** One alarm is set for the next step of all tasks, however many come and go. */
final class CallbackAlarmsTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LENGTH = Duration.ofMillis(100);

  private final CallbackSender sender =
      new CallbackSender(
          new CallbackTargets(Set.of()),
          1,
          () -> new CallbackFaults.Effect(0, LENGTH),
          new CallbackAxis(true, CallbackAxis.Order.ORDERED, 1));

  @Test
  void cancelledAlarmLeavesTheQueueAtOnce() {
    MovableClock moving = new MovableClock(Clock.system(ZoneOffset.UTC));
    ScheduledThreadPoolExecutor executor = CallbackScheduler.newExecutor();
    try (CallbackScheduler many =
        new CallbackScheduler(moving, tasks(moving), renderer(), sender, executor)) {
      Instant now = moving.instant();
      for (int i = 0; i < 100; i++) {
        Duration length = Duration.ofDays(200 - i);
        many.planned(planned("" + i, new TaskPlan(TaskTimeline.PICTURE, now, now, length, null)));
      }
      for (int i = 99; i > 0; i--) {
        many.dropped("" + i);
        assertThat(executor.getQueue()).hasSize(1);
      }
      many.dropped("0");

      assertThat(executor.getQueue()).isEmpty();
    }
  }

  @Test
  void alarmIsSetAnewOnlyIfAnotherStepIsNext() {
    MovableClock lagging = new MovableClock(new LaggingClock(START));
    SetAlarms alarms = new SetAlarms();
    try (CallbackScheduler calm =
        new CallbackScheduler(lagging, tasks(lagging), renderer(), sender, alarms)) {
      TaskPlan plan = new TaskPlan(TaskTimeline.PICTURE, START, START, LENGTH, null);
      calm.planned(planned("1", plan));
      calm.planned(planned("2", plan));
      calm.dropped("2");
      calm.dropped("unknown");
      assertThat(alarms.millis()).hasSize(1);

      lagging.advance(Duration.ofNanos(LENGTH.toNanos() / 1_000));
      assertThat(alarms.millis()).hasSize(2);
    }
  }

  private static Tasks tasks(MovableClock clock) {
    return new Tasks(new InMemoryTaskStore(10, Long.MAX_VALUE, clock), clock, Tasks.UNLIMITED, 0);
  }

  private static TaskRenderer renderer() {
    return new TaskRenderer(
        Profile.named("plus"), 0, new TaskListLimit(Long.MAX_VALUE), Clock.systemUTC());
  }

  private static Task planned(String id, TaskPlan plan) {
    Submission submission =
        new Submission(
            TaskKind.IMAGINE,
            TaskAction.IMAGINE,
            "Cat",
            new Submission.Caller(null, "http://127.0.0.1/hook", "http://localhost"),
            "MID_JOURNEY",
            Mode.FAST,
            null,
            Submission.ImageQuirk.NONE);
    return new Task(id, submission, plan, List.of());
  }
}
