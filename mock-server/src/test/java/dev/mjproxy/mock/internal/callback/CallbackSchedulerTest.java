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
import dev.mjproxy.mock.internal.task.TaskStatus;
import dev.mjproxy.mock.internal.task.TaskStore;
import dev.mjproxy.mock.internal.task.TaskTimeline;
import dev.mjproxy.mock.internal.task.Tasks;
import dev.mjproxy.mock.testing.ForwardingStore;
import dev.mjproxy.mock.testing.LoggedFailures;
import dev.mjproxy.openapi.profile.CallbackAxis;
import dev.mjproxy.openapi.profile.Profile;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A busy machine lets time pass between the making of a plan and its arrival at the timer. */
final class CallbackSchedulerTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final Duration LENGTH = Duration.ofMillis(100);

  private final MovableClock clock = new MovableClock(Clock.fixed(START, ZoneOffset.UTC));
  private final InMemoryTaskStore store = new InMemoryTaskStore(10, Long.MAX_VALUE, clock);
  private final CallbackSender sender =
      new CallbackSender(
          new CallbackTargets(Set.of()),
          1,
          () -> new CallbackFaults.Effect(0, LENGTH),
          new CallbackAxis(true, CallbackAxis.Order.ORDERED, 1));
  private final CallbackScheduler timer =
      new CallbackScheduler(clock, new Tasks(store, clock, Tasks.UNLIMITED, 0), renderer(), sender);

  @AfterEach
  void stop() {
    timer.close();
  }

  @Test
  void stepsThatArePastWhenThePlanArrivesAreCalledBack() {
    Task task = planned(new TaskPlan(TaskTimeline.PICTURE, START, START, Duration.ZERO, null));
    clock.advance(LENGTH);
    timer.planned(task);
    timer.run();

    assertThat(steps()).hasSize(TaskTimeline.PICTURE.steps().size() - 1).endsWith("SUCCESS");
  }

  @Test
  void whatWasCalledBackIsNotCalledBackAgainWhenAnEventReplacesThePlan() {
    Task task = planned(new TaskPlan(TaskTimeline.PICTURE, START, START, LENGTH, null));
    timer.planned(task);
    clock.advance(LENGTH.dividedBy(2));
    List<String> before = steps();
    Instant now = clock.instant();
    timer.planned(
        planned(task.plan().endingWith(new TaskPlan.Termination(TaskStatus.CANCEL, now, null))));
    timer.run();

    assertThat(before).isNotEmpty().doesNotContain("SUCCESS");
    assertThat(steps()).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
    assertThat(steps()).endsWith("CANCEL");
  }

  @Test
  void stepsThatWereLateGoOutBeforeTheEndThatAnEventBrings() {
    Task task = planned(new TaskPlan(TaskTimeline.PICTURE, START, START, LENGTH, null));
    Instant later = START.plus(LENGTH.dividedBy(2));
    Task ended =
        planned(task.plan().endingWith(new TaskPlan.Termination(TaskStatus.CANCEL, later, null)));
    clock.advance(LENGTH);
    timer.planned(ended);
    timer.run();

    assertThat(steps()).startsWith("SUBMITTED", "IN_PROGRESS").endsWith("CANCEL");
  }

  @Test
  void endInTheMomentOfTheSubmissionIsCalledBack() {
    Task task = planned(new TaskPlan(TaskTimeline.PICTURE, START, START, LENGTH, null));
    timer.planned(task);
    timer.planned(
        planned(task.plan().endingWith(new TaskPlan.Termination(TaskStatus.CANCEL, START, null))));
    timer.run();

    assertThat(steps()).containsExactly("CANCEL");
  }

  @Test
  void eventBetweenTheLookAtATaskAndItsCallbackDoesNotRepeatTheCallback() throws Exception {
    Tasks[] tasks = new Tasks[1];
    AtomicBoolean first = new AtomicBoolean(true);
    Thread event = new Thread(() -> tasks[0].end("1", TaskStatus.CANCEL, null));
    TaskStore interrupting =
        new ForwardingStore(store) {
          @Override
          public Optional<Task> find(String id) {
            Optional<Task> found = super.find(id);
            if (Thread.currentThread() != event && first.getAndSet(false)) {
              event.start();
              awaitBlockedOrEnded(event);
            }
            return found;
          }
        };
    tasks[0] = new Tasks(interrupting, clock, Tasks.UNLIMITED, 0);
    try (CallbackScheduler exact = timer(tasks[0], Executors.newSingleThreadScheduledExecutor())) {
      tasks[0].listen(exact);
      exact.planned(planned(new TaskPlan(TaskTimeline.PICTURE, START, START, LENGTH, null)));
      clock.advance(LENGTH.dividedBy(20));
      exact.run();
      event.join();
      exact.run();

      assertThat(steps()).containsExactly("SUBMITTED", "CANCEL");
    }
  }

  @Test
  void clockThatStandsStillWakesNobody() {
    SetAlarms alarms = new SetAlarms();
    try (CallbackScheduler still = timer(new Tasks(store, clock, Tasks.UNLIMITED, 0), alarms)) {
      still.planned(planned(new TaskPlan(TaskTimeline.PICTURE, START, START, LENGTH, null)));

      assertThat(alarms.millis()).isEmpty();
    }
  }

  @Test
  void clockThatLagsBehindIsAskedLessAndLessOften() {
    MovableClock lagging = new MovableClock(new LaggingClock(START));
    SetAlarms alarms = new SetAlarms();
    try (CallbackScheduler patient =
        new CallbackScheduler(
            lagging, new Tasks(store, lagging, Tasks.UNLIMITED, 0), renderer(), sender, alarms)) {
      patient.planned(
          planned(new TaskPlan(TaskTimeline.PICTURE, START, START, Duration.ofMillis(20), null)));
      for (int i = 0; i < 12; i++) {
        alarms.ring();
      }

      assertThat(alarms.millis()).startsWith(1L, 2L, 4L, 8L).endsWith(1_000L, 1_000L).hasSize(13);
    }
  }

  @Test
  void taskSubmittedWhileAllAreForgottenIsCalledBack() {
    Tasks tasks = new Tasks(store, clock, Tasks.UNLIMITED, 0);
    try (CallbackScheduler exact = timer(tasks, Executors.newSingleThreadScheduledExecutor())) {
      tasks.listen(exact);
      TaskPlan plan = new TaskPlan(TaskTimeline.PICTURE, START, START, LENGTH, null);
      exact.betweenDeliveries(
          () -> {
            tasks.clear();
            exact.planned(planned("2", plan));
            sender.reset();
          });
      clock.advance(LENGTH);

      assertThat(steps()).hasSize(TaskTimeline.PICTURE.steps().size() - 1).endsWith("SUCCESS");
    }
  }

  @Test
  void clearedTimerCallsNobodyBack() {
    timer.planned(planned(new TaskPlan(TaskTimeline.PICTURE, START, START, LENGTH, null)));
    timer.cleared();
    clock.advance(LENGTH);

    assertThat(steps()).isEmpty();
  }

  @Test
  void droppedTaskCallsNobodyBack() {
    timer.planned(planned(new TaskPlan(TaskTimeline.PICTURE, START, START, LENGTH, null)));
    timer.dropped("1");
    clock.advance(LENGTH);

    assertThat(steps()).isEmpty();
  }

  @Test
  void failureToMakeOneCallbackDoesNotLoseTheOthers() {
    Task broken = planned(new TaskPlan(TaskTimeline.PICTURE, START, START, LENGTH, null));
    timer.planned(broken);
    AtomicInteger sent = new AtomicInteger();
    CallbackSender failing =
        new CallbackSender(
            new CallbackTargets(Set.of()),
            1,
            () -> {
              if (sent.incrementAndGet() == 1) {
                throw new IllegalStateException("on purpose");
              }
              return new CallbackFaults.Effect(0, LENGTH);
            },
            new CallbackAxis(true, CallbackAxis.Order.ORDERED, 1));
    try (LoggedFailures logged = new LoggedFailures();
        CallbackScheduler other =
            new CallbackScheduler(
                clock,
                new Tasks(store, clock, Tasks.UNLIMITED, 0),
                renderer(),
                failing,
                new SetAlarms())) {
      other.planned(broken);
      clock.advance(LENGTH);

      assertThat(sent.get()).isEqualTo(TaskTimeline.PICTURE.steps().size() - 1);
      assertThat(logged.causes()).extracting(Throwable::getMessage).containsExactly("on purpose");
    }
  }

  private CallbackScheduler timer(Tasks tasks, ScheduledExecutorService executor) {
    return new CallbackScheduler(clock, tasks, renderer(), sender, executor);
  }

  private static TaskRenderer renderer() {
    return new TaskRenderer(
        Profile.named("plus"), 0, new TaskListLimit(Long.MAX_VALUE), Clock.systemUTC());
  }

  private static void awaitBlockedOrEnded(Thread thread) {
    while (thread.getState() != Thread.State.BLOCKED
        && thread.getState() != Thread.State.TERMINATED) {
      Thread.onSpinWait();
    }
  }

  private Task planned(TaskPlan plan) {
    return planned("1", plan);
  }

  private Task planned(String id, TaskPlan plan) {
    Submission.Caller caller =
        new Submission.Caller(null, "http://127.0.0.1/hook", "http://localhost");
    Submission submission =
        new Submission(
            TaskKind.IMAGINE,
            TaskAction.IMAGINE,
            "Cat",
            caller,
            "MID_JOURNEY",
            Mode.FAST,
            null,
            Submission.ImageQuirk.NONE);
    Task task = new Task(id, submission, plan, List.of());
    store.put(task);
    return task;
  }

  private List<String> steps() {
    return sender.deliveries().stream().map(CallbackDelivery::taskStatus).toList();
  }
}
