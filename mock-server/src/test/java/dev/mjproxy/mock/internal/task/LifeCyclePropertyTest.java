package dev.mjproxy.mock.internal.task;

import static dev.mjproxy.mock.internal.task.TaskSamples.START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every plan: looks at it move along the table only, and progress never falls. */
final class LifeCyclePropertyTest {
  private static final long PLANS = 500;

  static LongStream seeds() {
    return LongStream.range(0, 8);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void looksMoveAlongTheTable(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PLANS; i++) {
      TaskPlan plan = randomPlan(random);
      TaskState before = plan.at(START);
      for (Instant at : randomInstants(random)) {
        TaskState now = plan.at(at);
        assertThat(isReachable(before.status(), now.status()))
            .as("seed %d: from %s to %s in %s", seed, before, now, plan)
            .isTrue();
        before = now;
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void progressNeverDecreases(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PLANS; i++) {
      TaskPlan plan = randomPlan(random);
      int before = -1;
      for (Instant at : randomInstants(random)) {
        TaskState now = plan.at(at);
        if (!now.status().isTerminal() || now.status() == TaskStatus.SUCCESS) {
          assertThat(now.percent()).as("seed %d: %s", seed, plan).isGreaterThanOrEqualTo(before);
          before = now.percent();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void everyStepIsWhatALookAtItsTimeShows(long seed) {
    Random random = new Random(seed);
    for (int i = 0; i < PLANS; i++) {
      TaskPlan plan = randomPlan(random);
      List<TaskPlan.Step> steps = plan.steps();
      for (int n = 0; n < steps.size(); n++) {
        boolean lastOfItsInstant =
            n == steps.size() - 1 || steps.get(n + 1).at().isAfter(steps.get(n).at());
        if (lastOfItsInstant) {
          assertThat(plan.at(steps.get(n).at())).isEqualTo(steps.get(n).state());
        }
      }
    }
  }

  @Test
  void tableDoesNotLeadBack() {
    assertThat(isReachable(TaskStatus.IN_PROGRESS, TaskStatus.SUBMITTED)).isFalse();
    assertThat(isReachable(TaskStatus.NOT_START, TaskStatus.SUCCESS)).isTrue();
  }

  private static boolean isReachable(TaskStatus from, TaskStatus to) {
    if (from == to) {
      return true;
    }
    for (TaskStatus next : TaskStatus.values()) {
      if (next != from && from.mayBecome(next) && isReachable(next, to)) {
        return true;
      }
    }
    return false;
  }

  private static TaskPlan randomPlan(Random random) {
    TaskTimeline base = random.nextInt(4) == 0 ? TaskTimeline.TEXT : TaskTimeline.PICTURE;
    int percent = random.nextInt(200);
    TaskTimeline timeline =
        percent < 100 ? base.failingAt(percent, 2 * random.nextDouble(), "reason") : base;
    Instant start = START.plusMillis(random.nextInt(100_000));
    Duration duration = Duration.ofMillis(random.nextInt(100_000));
    TaskPlan plan = new TaskPlan(timeline, START, start, duration, null);
    return random.nextInt(3) == 0 ? cut(plan, random) : plan;
  }

  private static TaskPlan cut(TaskPlan plan, Random random) {
    Instant at = START.plusMillis(random.nextInt(200_000));
    if (plan.at(at).status().isTerminal()) {
      return plan;
    }
    TaskStatus[] ends = {TaskStatus.SUCCESS, TaskStatus.FAILURE, TaskStatus.CANCEL};
    TaskStatus end = ends[random.nextInt(ends.length)];
    return plan.endingWith(
        new TaskPlan.Termination(end, at, end == TaskStatus.FAILURE ? "forced" : null));
  }

  private static List<Instant> randomInstants(Random random) {
    List<Instant> instants = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      instants.add(START.plusMillis(random.nextInt(300_000)));
    }
    instants.sort(null);
    return instants;
  }
}
