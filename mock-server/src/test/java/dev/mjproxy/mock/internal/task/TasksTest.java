package dev.mjproxy.mock.internal.task;

import static dev.mjproxy.mock.internal.task.TaskSamples.LENGTH;
import static dev.mjproxy.mock.internal.task.TaskSamples.accepted;
import static dev.mjproxy.mock.internal.task.TaskSamples.picture;
import static dev.mjproxy.mock.internal.task.TaskSamples.submission;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** The events that make and change tasks. */
final class TasksTest {
  private final MovableClock clock = TaskSamples.clock();
  private final Tasks tasks = TaskSamples.tasks(clock, 1, 2);

  @Test
  void modalNeverCountsInTheQueue() {
    for (int i = 0; i < 10; i++) {
      tasks.openModal(submission("Cat"));
    }

    assertThat(tasks.queued()).isEmpty();
    assertThat(
            ((SubmitOutcome.Accepted) tasks.submit(submission("Cat"), picture())).waitingBefore())
        .isEqualTo(0);
  }

  @Test
  void submittedModalKeepsIdAndSubmitTime() {
    Task modal = tasks.openModal(submission("Cat"));
    clock.advance(Duration.ofSeconds(30));
    Task running = resumed(modal);

    assertThat(running.id()).isEqualTo(modal.id());
    assertThat(running.plan().submittedAt()).isEqualTo(modal.plan().submittedAt());
    assertThat(running.plan().startAt()).isEqualTo(clock.instant());
    assertThat(running.submission().prompt()).isEqualTo("Dog");
    assertThat(tasks.queued()).extracting(Task::id).containsExactly(modal.id());
  }

  @Test
  void onlyAModalCanBeSubmittedAsOne() {
    Task running = accepted(tasks);

    assertThat(tasks.submitModal(running.id(), submission("Dog"), picture()))
        .isInstanceOf(SubmitOutcome.NoModal.class);
    assertThat(tasks.submitModal("nobody", submission("Dog"), picture()))
        .isInstanceOf(SubmitOutcome.NoModal.class);
  }

  @Test
  void modalIsRefusedByAFullQueueAndStaysAModal() {
    Task modal = tasks.openModal(submission("Cat"));
    accepted(tasks);
    accepted(tasks);
    accepted(tasks);

    assertThat(tasks.submitModal(modal.id(), submission("Dog"), picture()))
        .isInstanceOf(SubmitOutcome.QueueFull.class);
    assertThat(stateOf(modal).status()).isEqualTo(TaskStatus.MODAL);
  }

  @Test
  void endOfAFinishedTaskChangesNothing() {
    Task task = accepted(tasks);
    clock.advance(LENGTH);
    TaskState before = stateOf(task);
    clock.advance(LENGTH);

    assertThat(tasks.end(task.id(), TaskStatus.CANCEL, null)).isFalse();
    assertThat(stateOf(task)).isEqualTo(before);
  }

  @Test
  void endOfARunningTaskEndsIt() {
    Task task = accepted(tasks);

    assertThat(tasks.end(task.id(), TaskStatus.FAILURE, "why")).isTrue();
    assertThat(stateOf(task).failReason()).isEqualTo("why");
  }

  @Test
  void endOfAnUnknownTaskChangesNothing() {
    assertThat(tasks.end("nobody", TaskStatus.CANCEL, null)).isFalse();
  }

  @Test
  void endNeedsATerminalStatus() {
    assertThatThrownBy(() -> tasks.end("x", TaskStatus.MODAL, null))
        .hasMessage("expected SUCCESS, FAILURE or CANCEL, found MODAL");
  }

  @Test
  void queueIsInOrderOfSubmission() {
    List<String> ids = List.of(accepted(tasks).id(), accepted(tasks).id(), accepted(tasks).id());

    assertThat(tasks.queued()).extracting(Task::id).containsExactlyElementsOf(ids);
  }

  @Test
  void finishedTaskHasLeftTheQueue() {
    accepted(tasks);
    String second = accepted(tasks).id();
    clock.advance(LENGTH);

    assertThat(tasks.queued()).extracting(Task::id).containsExactly(second);
  }

  @Test
  void usedButtonIsKeptOnce() {
    Task task = accepted(tasks);
    tasks.use(task.id(), "a");
    tasks.use(task.id(), "b");
    tasks.use(task.id(), "a");
    tasks.use("nobody", "a");

    assertThat(tasks.find(task.id()).orElseThrow().usedButtons()).containsExactly("a", "b");
  }

  @Test
  void listenersHearOfEveryPlan() {
    List<String> heard = new ArrayList<>();
    tasks.listen(task -> heard.add(task.id() + " " + task.plan().startAt()));
    Task first = accepted(tasks);
    Task second = accepted(tasks);
    tasks.end(first.id(), TaskStatus.CANCEL, null);

    assertThat(heard)
        .containsExactly(
            first.id() + " " + first.plan().startAt(),
            second.id() + " " + second.plan().startAt(),
            first.id() + " " + first.plan().startAt(),
            second.id() + " " + first.plan().startAt());
  }

  @Test
  void listenerOfPlansNeedsNotCareForTasksThatGo() {
    Tasks few =
        new Tasks(new InMemoryTaskStore(1, Long.MAX_VALUE, clock), clock, Tasks.UNLIMITED, 0);
    List<String> heard = new ArrayList<>();
    few.listen(task -> heard.add(task.id()));
    String first = accepted(few).id();
    clock.advance(LENGTH);
    String second = accepted(few).id();
    few.clear();

    assertThat(heard).containsExactly(first, second);
  }

  @Test
  void listenersHearThatAllIsForgottenBeforeTheNextSubmission() throws InterruptedException {
    List<String> heard = new CopyOnWriteArrayList<>();
    Thread submitting = new Thread(() -> accepted(tasks));
    tasks.listen(
        new TaskListener() {
          @Override
          public void planned(Task task) {
            heard.add("planned");
          }

          @Override
          public void cleared() {
            submitting.start();
            while (submitting.getState() != Thread.State.BLOCKED
                && submitting.getState() != Thread.State.TERMINATED) {
              Thread.onSpinWait();
            }
            heard.add("cleared");
          }
        });
    tasks.clear();
    submitting.join();

    assertThat(heard).containsExactly("cleared", "planned");
  }

  @Test
  void storeHoldsWhatWasSubmitted() {
    Task task = accepted(tasks);

    assertThat(tasks.store().newest(10)).containsExactly(task);
    assertThat(tasks.store().newest(0)).isEmpty();
  }

  private Task resumed(Task modal) {
    return ((SubmitOutcome.Accepted) tasks.submitModal(modal.id(), submission("Dog"), picture()))
        .task();
  }

  private TaskState stateOf(Task task) {
    return tasks.stateOf(tasks.find(task.id()).orElseThrow());
  }
}
