package dev.mjproxy.mock.internal.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.mock.internal.task.TaskTimeline.TimelineStep;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which timelines a plan may have. */
final class TaskTimelineTest {
  private static final TimelineStep FIRST = new TimelineStep(TaskStatus.NOT_START, -1, 0);

  static Stream<List<TimelineStep>> brokenTimelines() {
    return Stream.of(
        List.of(FIRST, new TimelineStep(TaskStatus.IN_PROGRESS, 0, 0.5)),
        List.of(FIRST, new TimelineStep(TaskStatus.SUBMITTED, 0, -0.5)),
        List.of(
            new TimelineStep(TaskStatus.SUCCESS, 100, 0),
            new TimelineStep(TaskStatus.SUBMITTED, 0, 1)));
  }

  @ParameterizedTest
  @MethodSource("brokenTimelines")
  void illegalMoveIsRefused(List<TimelineStep> steps) {
    assertThatThrownBy(() -> new TaskTimeline(steps, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("illegal move from");
  }

  @Test
  void legalMoveIsAccepted() {
    List<TimelineStep> steps = List.of(FIRST, new TimelineStep(TaskStatus.SUBMITTED, 0, 0));

    assertThatCode(() -> new TaskTimeline(steps, null)).doesNotThrowAnyException();
  }

  @Test
  void shapeNeedsAMark() {
    assertThatThrownBy(() -> new TaskTimeline(List.of(), null))
        .hasMessage("a timeline needs at least one step");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "14, 0", "15, 15", "20, 15", "46, 46", "50, 46", "93, 93", "99, 93"})
  void failureComesAfterTheHighestProgressReached(int percent, int reached) {
    TaskTimeline failing = TaskTimeline.PICTURE.failingAt(percent, percent / 100.0, "x");
    TimelineStep last = failing.steps().get(failing.steps().size() - 2);
    TimelineStep end = failing.steps().get(failing.steps().size() - 1);

    assertThat(last.percent()).isEqualTo(reached);
    assertThat(end.status()).isEqualTo(TaskStatus.FAILURE);
    assertThat(failing.failReason()).isEqualTo("x");
  }

  @Test
  void progressReachedIsSeenBeforeTheFailure() {
    assertThat(IntStream.range(0, 100).boxed())
        .allSatisfy(
            percent -> {
              List<TimelineStep> steps = TaskTimeline.PICTURE.failingAt(percent, 0, "x").steps();
              double reached = steps.get(steps.size() - 2).fraction();
              assertThat(steps.get(steps.size() - 1).fraction()).isGreaterThan(reached);
            });
  }

  @Test
  void textFailsToo() {
    assertThat(TaskTimeline.TEXT.failingAt(46, 0.46, "x").steps())
        .extracting(TimelineStep::status)
        .containsExactly(TaskStatus.NOT_START, TaskStatus.SUBMITTED, TaskStatus.FAILURE);
  }
}
