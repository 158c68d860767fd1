package dev.mjproxy.mock.internal.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of legal moves (base contract §7, protocol §8). */
final class TaskStatusTest {
  @ParameterizedTest
  @CsvSource({
    "NOT_START, SUBMITTED FAILURE CANCEL",
    "SUBMITTED, IN_PROGRESS SUCCESS FAILURE CANCEL",
    "MODAL, NOT_START SUBMITTED CANCEL",
    "IN_PROGRESS, IN_PROGRESS SUCCESS FAILURE CANCEL",
    "SUCCESS, ''",
    "FAILURE, ''",
    "CANCEL, ''"
  })
  void onlyTheseMovesAreLegal(TaskStatus from, String next) {
    EnumSet<TaskStatus> legal = EnumSet.noneOf(TaskStatus.class);
    Arrays.stream(next.split(" ", -1))
        .filter(name -> !name.isEmpty())
        .forEach(name -> legal.add(TaskStatus.valueOf(name)));

    for (TaskStatus to : TaskStatus.values()) {
      assertThat(from.mayBecome(to)).as("%s to %s", from, to).isEqualTo(legal.contains(to));
    }
  }

  @ParameterizedTest
  @EnumSource(TaskStatus.class)
  void terminalMeansThatNothingFollows(TaskStatus status) {
    boolean nothingFollows = Arrays.stream(TaskStatus.values()).noneMatch(status::mayBecome);

    assertThat(status.isTerminal()).isEqualTo(nothingFollows);
  }

  @Test
  void onlyWaitingAndRunningTasksAreUnderWay() {
    assertThat(TaskStatus.values())
        .filteredOn(TaskStatus::isUnderWay)
        .containsExactly(TaskStatus.NOT_START, TaskStatus.SUBMITTED, TaskStatus.IN_PROGRESS);
  }
}
