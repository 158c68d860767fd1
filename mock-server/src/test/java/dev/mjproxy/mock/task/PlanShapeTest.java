package dev.mjproxy.mock.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mjproxy.mock.task.PlanShape.Mark;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which shapes a plan may have. */
final class PlanShapeTest {
  private static final Mark FIRST = new Mark(TaskStatus.NOT_START, -1, 0);

  static Stream<List<Mark>> brokenShapes() {
    return Stream.of(
        List.of(FIRST, new Mark(TaskStatus.IN_PROGRESS, 0, 0.5)),
        List.of(FIRST, new Mark(TaskStatus.SUBMITTED, 0, -0.5)),
        List.of(new Mark(TaskStatus.SUCCESS, 100, 0), new Mark(TaskStatus.SUBMITTED, 0, 1)));
  }

  @ParameterizedTest
  @MethodSource("brokenShapes")
  void illegalMoveIsRefused(List<Mark> marks) {
    assertThatThrownBy(() -> new PlanShape(marks, null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("illegal move from");
  }

  @Test
  void legalMoveIsAccepted() {
    List<Mark> marks = List.of(FIRST, new Mark(TaskStatus.SUBMITTED, 0, 0));

    assertThatCode(() -> new PlanShape(marks, null)).doesNotThrowAnyException();
  }

  @Test
  void shapeNeedsAMark() {
    assertThatThrownBy(() -> new PlanShape(List.of(), null))
        .hasMessage("a plan needs at least one mark");
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "14, 0", "15, 15", "20, 15", "46, 46", "50, 46", "93, 93", "99, 93"})
  void failureComesAfterTheHighestProgressReached(int percent, int reached) {
    PlanShape failing = PlanShape.PICTURE.failingAt(percent, percent / 100.0, "x");
    Mark last = failing.marks().get(failing.marks().size() - 2);
    Mark end = failing.marks().get(failing.marks().size() - 1);

    assertThat(last.percent()).isEqualTo(reached);
    assertThat(end.status()).isEqualTo(TaskStatus.FAILURE);
    assertThat(failing.failReason()).isEqualTo("x");
  }

  @Test
  void progressReachedIsSeenBeforeTheFailure() {
    assertThat(IntStream.range(0, 100).boxed())
        .allSatisfy(
            percent -> {
              List<Mark> marks = PlanShape.PICTURE.failingAt(percent, 0, "x").marks();
              double reached = marks.get(marks.size() - 2).fraction();
              assertThat(marks.get(marks.size() - 1).fraction()).isGreaterThan(reached);
            });
  }

  @Test
  void textFailsToo() {
    assertThat(PlanShape.TEXT.failingAt(46, 0.46, "x").marks())
        .extracting(Mark::status)
        .containsExactly(TaskStatus.NOT_START, TaskStatus.SUBMITTED, TaskStatus.FAILURE);
  }
}
