package dev.mjproxy.mock.internal.task;

import static dev.mjproxy.mock.internal.task.TaskSamples.LENGTH;
import static dev.mjproxy.mock.internal.task.TaskSamples.START;
import static dev.mjproxy.mock.internal.task.TaskSamples.accepted;
import static dev.mjproxy.mock.internal.task.TaskSamples.picture;
import static dev.mjproxy.mock.internal.task.TaskSamples.submission;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who starts when: slots and the queue before them (base contract §5 and §8). */
final class SlotSchedulerTest {
  private final MovableClock clock = TaskSamples.clock();

  @Test
  void countIsTakenBeforeTheSubmissionIsQueued() {
    Tasks tasks = TaskSamples.tasks(clock, 1, 2);

    assertThat(waitingBefore(tasks)).isEqualTo(0);
    assertThat(waitingBefore(tasks)).isEqualTo(0);
    assertThat(waitingBefore(tasks)).isEqualTo(1);
    assertThat(tasks.submit(submission("Cat"), picture()))
        .isInstanceOf(SubmitOutcome.QueueFull.class);
  }

  @Test
  void queueTakesMoreOnceATaskHasEnded() {
    Tasks tasks = TaskSamples.tasks(clock, 1, 1);
    accepted(tasks);
    accepted(tasks);
    clock.advance(LENGTH);

    assertThat(waitingBefore(tasks)).isEqualTo(0);
  }

  @Test
  void tasksStartOneAfterTheOther() {
    Tasks tasks = TaskSamples.tasks(clock, 1, 10);

    assertThat(accepted(tasks).plan().startAt()).isEqualTo(START);
    assertThat(accepted(tasks).plan().startAt()).isEqualTo(START.plus(LENGTH));
    assertThat(accepted(tasks).plan().startAt()).isEqualTo(START.plus(LENGTH.multipliedBy(2)));
  }

  @Test
  void shortTaskFreesItsSlotFirst() {
    Tasks tasks = TaskSamples.tasks(clock, 2, 10);
    accepted(tasks);
    tasks.submit(submission("Cat"), new TaskProfile(TaskTimeline.PICTURE, Duration.ofSeconds(10)));

    assertThat(accepted(tasks).plan().startAt()).isEqualTo(START.plusSeconds(10));
    assertThat(accepted(tasks).plan().startAt()).isEqualTo(START.plus(LENGTH));
  }

  @Test
  void cancelOfTheRunningTaskLetsTheWaitingMoveUp() {
    Tasks tasks = TaskSamples.tasks(clock, 1, 10);
    Task running = accepted(tasks);
    Task second = accepted(tasks);
    Task third = accepted(tasks);
    clock.advance(Duration.ofSeconds(10));
    tasks.end(running.id(), TaskStatus.CANCEL, null);

    assertThat(startOf(tasks, second)).isEqualTo(START.plusSeconds(10));
    assertThat(startOf(tasks, third)).isEqualTo(START.plusSeconds(10).plus(LENGTH));
  }

  @Test
  void cancelOfAWaitingTaskLeavesTheOnesBeforeItAlone() {
    Tasks tasks = TaskSamples.tasks(clock, 1, 10);
    Task running = accepted(tasks);
    Task second = accepted(tasks);
    Task third = accepted(tasks);
    tasks.end(second.id(), TaskStatus.CANCEL, null);

    assertThat(startOf(tasks, running)).isEqualTo(START);
    assertThat(startOf(tasks, third)).isEqualTo(START.plus(LENGTH));
  }

  @Test
  void cancelNeverMovesAWaitingTaskBehindOneThatCameLater() {
    Tasks tasks = TaskSamples.tasks(clock, 1, 10);
    Task running = accepted(tasks);
    Task modal = tasks.openModal(submission("Cat"));
    Task second = accepted(tasks);
    tasks.submitModal(modal.id(), submission("Cat"), picture());
    tasks.end(running.id(), TaskStatus.CANCEL, null);

    assertThat(startOf(tasks, second)).isEqualTo(START);
    assertThat(startOf(tasks, modal)).isEqualTo(START.plus(LENGTH));
  }

  @Test
  void cancelOfATaskWithoutASlotMovesNobody() {
    Tasks tasks = TaskSamples.tasks(clock, 1, 10);
    accepted(tasks);
    Task second = accepted(tasks);
    Task modal = tasks.openModal(submission("Cat"));
    tasks.end(modal.id(), TaskStatus.CANCEL, null);

    assertThat(startOf(tasks, second)).isEqualTo(START.plus(LENGTH));
  }

  @Test
  void unlimitedSlotsTakeAllAtOnce() {
    Tasks tasks = TaskSamples.tasks(clock, Tasks.UNLIMITED, 1);
    Task first = accepted(tasks);
    for (int i = 0; i < 100; i++) {
      assertThat(accepted(tasks).plan().startAt()).isEqualTo(START);
    }

    assertThat(tasks.end(first.id(), TaskStatus.CANCEL, null)).isTrue();
    assertThat(tasks.queued()).hasSize(100);
  }

  @Test
  void clearedServerHasAllSlotsFree() {
    Tasks tasks = TaskSamples.tasks(clock, 1, 10);
    Task running = accepted(tasks);
    tasks.clear();

    assertThat(tasks.find(running.id())).isEmpty();
    assertThat(accepted(tasks).plan().startAt()).isEqualTo(START);
  }

  @Test
  void queueOfNoneStillLetsFreeSlotsBeTaken() {
    Tasks tasks = TaskSamples.tasks(clock, 2, 0);
    Task first = accepted(tasks);
    accepted(tasks);

    assertThat(tasks.submit(submission("Cat"), picture()))
        .isInstanceOf(SubmitOutcome.QueueFull.class);
    tasks.end(first.id(), TaskStatus.CANCEL, null);
    assertThat(accepted(tasks).plan().startAt()).isEqualTo(START);
  }

  @Test
  void droppedTaskLeavesItsSlot() {
    Tasks tasks = new Tasks(new InMemoryTaskStore(1, Long.MAX_VALUE, clock), clock, 1, 10);
    List<String> dropped = new ArrayList<>();
    tasks.listen(listener(dropped));
    tasks.listen(task -> {});
    Task first = accepted(tasks);
    Task second = accepted(tasks);

    assertThat(dropped).containsExactly(first.id());
    assertThat(tasks.queued()).extracting(Task::id).containsExactly(second.id());
  }

  private static TaskListener listener(List<String> dropped) {
    return new TaskListener() {
      @Override
      public void planned(Task task) {}

      @Override
      public void dropped(String taskId) {
        dropped.add(taskId);
      }
    };
  }

  private static int waitingBefore(Tasks tasks) {
    return ((SubmitOutcome.Accepted) tasks.submit(submission("Cat"), picture())).waitingBefore();
  }

  private static Instant startOf(Tasks tasks, Task task) {
    return tasks.find(task.id()).orElseThrow().plan().startAt();
  }
}
