package dev.mjproxy.mock.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mjproxy.mock.render.TaskRenderer;
import dev.mjproxy.mock.store.MemoryTaskStore;
import dev.mjproxy.mock.task.Action;
import dev.mjproxy.mock.task.Kind;
import dev.mjproxy.mock.task.Mode;
import dev.mjproxy.mock.task.MovableClock;
import dev.mjproxy.mock.task.PlanShape;
import dev.mjproxy.mock.task.Submission;
import dev.mjproxy.mock.task.Task;
import dev.mjproxy.mock.task.TaskPlan;
import dev.mjproxy.mock.task.TaskStatus;
import dev.mjproxy.openapi.ApiSpec;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A busy machine lets time pass between the making of a plan and its arrival at the timer. */
final class StepTimerTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LENGTH = Duration.ofMillis(100);

  private final MovableClock clock = new MovableClock(Clock.fixed(START, ZoneOffset.UTC));
  private final MemoryTaskStore store = new MemoryTaskStore(10, clock);
  private final CallbackSender sender =
      new CallbackSender(new HookTargets(Set.of()), 1, () -> new CallbackFaults.Effect(0, LENGTH));
  private final StepTimer timer =
      new StepTimer(
          clock, store, new TaskRenderer(ApiSpec.bundled().operation("fetchTask"), 0), sender);

  @AfterEach
  void stop() {
    timer.close();
  }

  @Test
  void stepsThatArePastWhenThePlanArrivesAreCalledBack() {
    Task task = planned(new TaskPlan(PlanShape.PICTURE, START, START, Duration.ZERO, null));
    clock.advance(LENGTH);
    timer.planned(task);
    timer.run();

    assertThat(steps()).hasSize(PlanShape.PICTURE.marks().size() - 1).endsWith("SUCCESS");
  }

  @Test
  void whatWasCalledBackIsNotCalledBackAgainWhenAnEventReplacesThePlan() {
    Task task = planned(new TaskPlan(PlanShape.PICTURE, START, START, LENGTH, null));
    timer.planned(task);
    clock.advance(LENGTH.dividedBy(2));
    List<String> before = steps();
    Instant now = clock.instant();
    timer.planned(
        planned(task.plan().endingWith(new TaskPlan.Ending(TaskStatus.CANCEL, now, null))));
    timer.run();

    assertThat(before).isNotEmpty().doesNotContain("SUCCESS");
    assertThat(steps()).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
    assertThat(steps()).endsWith("CANCEL");
  }

  @Test
  void stepsThatWereLateGoOutBeforeTheEndThatAnEventBrings() {
    Task task = planned(new TaskPlan(PlanShape.PICTURE, START, START, LENGTH, null));
    Instant later = START.plus(LENGTH.dividedBy(2));
    Task ended =
        planned(task.plan().endingWith(new TaskPlan.Ending(TaskStatus.CANCEL, later, null)));
    clock.advance(LENGTH);
    timer.planned(ended);
    timer.run();

    assertThat(steps()).startsWith("SUBMITTED", "IN_PROGRESS").endsWith("CANCEL");
  }

  private Task planned(TaskPlan plan) {
    Submission.Caller caller =
        new Submission.Caller(null, "http://127.0.0.1/hook", "http://localhost");
    Submission submission =
        new Submission(
            Kind.IMAGINE,
            Action.IMAGINE,
            "Cat",
            caller,
            "MID_JOURNEY",
            Mode.FAST,
            null,
            Submission.ImageQuirk.NONE);
    Task task = new Task("1", submission, plan, List.of());
    store.put(task);
    return task;
  }

  private List<String> steps() {
    return sender.deliveries().stream().map(Delivery::taskStatus).toList();
  }
}
