package dev.mjproxy.mock.internal.steering;

import dev.mjproxy.mock.internal.task.Mode;
import dev.mjproxy.mock.internal.task.TaskKind;
import dev.mjproxy.mock.internal.task.TaskProfile;
import dev.mjproxy.mock.internal.task.TaskTimeline;
import dev.mjproxy.mock.steer.PromptWord;
import java.time.Duration;

/**
 * Derives a task's timeline and duration from the options and the steering words.
 *
 * @param duration from the start of a task to its end in FAST mode
 * @param timeout when a task that hangs fails with {@code 任务超时}
 */
public record TaskTiming(Duration duration, Duration timeout) {
  private static final int SLOW_FACTOR = 10;
  private static final int HANGS_AT_PERCENT = 46;
  private static final String FAIL_REASON = "[Invalid parameter] Invalid value";

  /** The timeline and duration of a task. */
  public TaskProfile profile(TaskKind kind, Mode mode, Steering steering) {
    Duration time = scaled(mode.durationFactor());
    if (steering.asksFor(PromptWord.HANG)) {
      return hanging(kind.timeline(), time);
    }
    TaskTimeline timeline =
        steering.failAtPercent() < 0
            ? kind.timeline()
            : kind.timeline()
                .failingAt(steering.failAtPercent(), failFraction(steering), FAIL_REASON);
    if (steering.asksFor(PromptWord.INSTANT)) {
      return new TaskProfile(timeline, Duration.ZERO);
    }
    return new TaskProfile(
        timeline, steering.asksFor(PromptWord.SLOW) ? time.multipliedBy(SLOW_FACTOR) : time);
  }

  /** Progresses to 46 % as usual, then fails at the time-out. */
  private TaskProfile hanging(TaskTimeline timeline, Duration time) {
    // The time-out is a multiple of the duration, which therefore must not be zero.
    long millis = Math.max(1, time.toMillis());
    double end = (double) timeout.toMillis() / millis;
    return new TaskProfile(
        timeline.failingAt(HANGS_AT_PERCENT, end, "任务超时"), Duration.ofMillis(millis));
  }

  private static double failFraction(Steering steering) {
    return Math.max(0.12, steering.failAtPercent() / 100.0);
  }

  private Duration scaled(double factor) {
    return Duration.ofMillis(Math.round(duration.toMillis() * factor));
  }
}
