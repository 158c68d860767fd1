package dev.mjproxy.mock.internal.task;

import static dev.mjproxy.mock.internal.task.TaskSamples.START;
import static dev.mjproxy.mock.internal.task.TaskSamples.plan;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A task's state as a function of its plan and the time. */
final class TaskPlanTest {
  @ParameterizedTest
  @CsvSource({
    "0, NOT_START, -1",
    "4.999, NOT_START, -1",
    "5, SUBMITTED, 0",
    "10, IN_PROGRESS, 0",
    "24.999, IN_PROGRESS, 0",
    "25, IN_PROGRESS, 15",
    "45, IN_PROGRESS, 46",
    "70, IN_PROGRESS, 78",
    "90, IN_PROGRESS, 93",
    "99.999, IN_PROGRESS, 93",
    "100, SUCCESS, 100",
    "1000000, SUCCESS, 100"
  })
  void pictureAdvancesBySteps(double seconds, TaskStatus status, int percent) {
    TaskState state = plan(TaskTimeline.PICTURE).at(after(seconds));

    assertThat(state.status()).isEqualTo(status);
    assertThat(state.percent()).isEqualTo(percent);
  }

  @ParameterizedTest
  @CsvSource({"0, NOT_START", "5, SUBMITTED", "99.999, SUBMITTED", "100, SUCCESS"})
  void textStaysSubmittedUntilItsEnd(double seconds, TaskStatus status) {
    assertThat(plan(TaskTimeline.TEXT).at(after(seconds)).status()).isEqualTo(status);
  }

  @Test
  void modalWaitsForEver() {
    assertThat(plan(TaskTimeline.MODAL).at(after(1e9)).status()).isEqualTo(TaskStatus.MODAL);
    assertThat(plan(TaskTimeline.MODAL).endAt()).isEqualTo(START);
  }

  @Test
  void timesAreThoseOfTheSteps() {
    TaskPlan plan = plan(TaskTimeline.PICTURE);

    assertThat(plan.at(after(1)).startedAt()).isNull();
    assertThat(plan.at(after(50)).startedAt()).isEqualTo(after(5));
    assertThat(plan.at(after(50)).finishedAt()).isNull();
    assertThat(plan.at(after(500)).finishedAt()).isEqualTo(after(100)).isEqualTo(plan.endAt());
  }

  @Test
  void stepsAreAllStatesInOrder() {
    assertThat(plan(TaskTimeline.PICTURE).steps())
        .extracting(step -> step.state().status() + " " + step.state().percent())
        .containsExactly(
            "NOT_START -1",
            "SUBMITTED 0",
            "IN_PROGRESS 0",
            "IN_PROGRESS 15",
            "IN_PROGRESS 46",
            "IN_PROGRESS 78",
            "IN_PROGRESS 93",
            "SUCCESS 100");
  }

  @Test
  void waitingForASlotMovesAllButTheFirstStep() {
    TaskPlan later = plan(TaskTimeline.TEXT).startingAt(START.plusSeconds(30));

    assertThat(later.steps())
        .extracting(TaskPlan.Step::at)
        .containsExactly(START, after(35), after(130));
    assertThat(later.at(after(34)).status()).isEqualTo(TaskStatus.NOT_START);
  }

  @Test
  void endingCutsThePlanShort() {
    TaskPlan cut =
        plan(TaskTimeline.PICTURE)
            .endingWith(new TaskPlan.Termination(TaskStatus.FAILURE, after(30), "任务超时"));

    assertThat(cut.endAt()).isEqualTo(after(30));
    assertThat(cut.at(after(29)).percent()).isEqualTo(15);
    assertThat(cut.at(after(30)))
        .isEqualTo(new TaskState(TaskStatus.FAILURE, -1, after(5), after(30), "任务超时"));
    assertThat(cut.steps())
        .extracting(step -> step.state().status())
        .containsExactly(
            TaskStatus.NOT_START,
            TaskStatus.SUBMITTED,
            TaskStatus.IN_PROGRESS,
            TaskStatus.IN_PROGRESS,
            TaskStatus.FAILURE);
  }

  @Test
  void taskCancelledBeforeItsStartHasNoStartTime() {
    TaskPlan cut =
        plan(TaskTimeline.PICTURE)
            .endingWith(new TaskPlan.Termination(TaskStatus.CANCEL, after(1), null));

    assertThat(cut.at(after(2)))
        .isEqualTo(new TaskState(TaskStatus.CANCEL, -1, null, after(1), null));
  }

  @Test
  void taskForcedToSucceedBeforeItsStartHasBothTimes() {
    TaskPlan cut =
        plan(TaskTimeline.MODAL)
            .endingWith(new TaskPlan.Termination(TaskStatus.SUCCESS, after(1), null));

    assertThat(cut.at(after(2)))
        .isEqualTo(new TaskState(TaskStatus.SUCCESS, 100, after(1), after(1), null));
  }

  @Test
  void taskThatEndsInTheMomentOfItsSubmissionHasBothSteps() {
    TaskPlan cut =
        plan(TaskTimeline.PICTURE)
            .endingWith(new TaskPlan.Termination(TaskStatus.CANCEL, START, null));

    assertThat(cut.at(START).status()).isEqualTo(TaskStatus.CANCEL);
    assertThat(cut.steps())
        .extracting(step -> step.state().status())
        .containsExactly(TaskStatus.NOT_START, TaskStatus.CANCEL);
  }

  static Instant after(double seconds) {
    return START.plus(Duration.ofMillis(Math.round(seconds * 1_000)));
  }

  @Test
  void planOfNoLengthHasEndedAtOnce() {
    TaskPlan plan = new TaskPlan(TaskTimeline.PICTURE, START, START, Duration.ZERO, null);

    assertThat(plan.at(START).status()).isEqualTo(TaskStatus.SUCCESS);
    assertThat(plan.steps()).hasSize(8).allMatch(step -> step.at().equals(START));
  }
}
