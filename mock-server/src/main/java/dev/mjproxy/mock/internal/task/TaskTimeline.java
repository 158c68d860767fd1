package dev.mjproxy.mock.internal.task;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a task at fractions of its duration. Plans share timelines, so a plan costs a few
 * numbers only.
 *
 * @param steps in ascending order of their fraction; each a legal move from the one before
 * @param failReason why it fails; null if it does not
 */
public record TaskTimeline(List<TimelineStep> steps, @Nullable String failReason) {
  /** Minimum time, as a fraction, between the last progress and a failure. */
  private static final double SHOWN_FOR = 0.01;

  /**
   * One step.
   *
   * @param status the status from here on
   * @param percent the progress from here on, 0 to 100; -1 where there is none
   * @param fraction when, as a fraction of the task's duration, 0 to 1
   */
  public record TimelineStep(TaskStatus status, int percent, double fraction) {}

  /**
   * A picture: the percentages are those of a recorded run of the original server (field notes
   * §1.1).
   */
  public static final TaskTimeline PICTURE =
      new TaskTimeline(
          List.of(
              new TimelineStep(TaskStatus.NOT_START, -1, 0),
              new TimelineStep(TaskStatus.SUBMITTED, 0, 0.05),
              new TimelineStep(TaskStatus.IN_PROGRESS, 0, 0.10),
              new TimelineStep(TaskStatus.IN_PROGRESS, 15, 0.25),
              new TimelineStep(TaskStatus.IN_PROGRESS, 46, 0.45),
              new TimelineStep(TaskStatus.IN_PROGRESS, 78, 0.70),
              new TimelineStep(TaskStatus.IN_PROGRESS, 93, 0.90),
              new TimelineStep(TaskStatus.SUCCESS, 100, 1)),
          null);

  /** A text (describe, shorten): it stays SUBMITTED until its end (field notes §1.1). */
  public static final TaskTimeline TEXT =
      new TaskTimeline(
          List.of(
              new TimelineStep(TaskStatus.NOT_START, -1, 0),
              new TimelineStep(TaskStatus.SUBMITTED, 0, 0.05),
              new TimelineStep(TaskStatus.SUCCESS, 100, 1)),
          null);

  /** Waits for its modal, without time limit. */
  public static final TaskTimeline MODAL =
      new TaskTimeline(List.of(new TimelineStep(TaskStatus.MODAL, -1, 0)), null);

  /**
   * @throws IllegalArgumentException if the steps are empty, not ascending, or an illegal move
   */
  public TaskTimeline {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a timeline needs at least one step");
    }
    for (int i = 1; i < steps.size(); i++) {
      TimelineStep before = steps.get(i - 1);
      TimelineStep here = steps.get(i);
      if (here.fraction() < before.fraction() || !before.status().mayBecome(here.status())) {
        throw new IllegalArgumentException("illegal move from %s to %s".formatted(before, here));
      }
    }
  }

  /**
   * The same until some progress, then a failure.
   *
   * @param percent the highest progress that it reaches, 0 to 99
   * @param fraction when it fails, as a fraction of its duration; a little after its last step if
   *     that comes later, so that the progress reached can be seen
   */
  public TaskTimeline failingAt(int percent, double fraction, String reason) {
    List<TimelineStep> kept = new ArrayList<>();
    for (TimelineStep step : steps) {
      if (step.percent() <= percent && !step.status().isTerminal()) {
        kept.add(step);
      }
    }
    double reached = kept.get(kept.size() - 1).fraction();
    kept.add(new TimelineStep(TaskStatus.FAILURE, -1, Math.max(fraction, reached + SHOWN_FOR)));
    return new TaskTimeline(kept, reason);
  }
}
