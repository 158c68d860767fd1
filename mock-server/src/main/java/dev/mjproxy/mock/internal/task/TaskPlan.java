package dev.mjproxy.mock.internal.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The future of a task unless an event replaces the plan: a finite list of steps. The state at an
 * instant is a pure function of the plan (base contract §8).
 *
 * @param timeline its steps
 * @param submittedAt time of submission and of the first step
 * @param startAt time at which a slot becomes free for it; not before {@code submittedAt}
 * @param duration from {@code startAt} to the fraction 1 of its timeline
 * @param termination early end by an event; null without one
 */
public record TaskPlan(
    TaskTimeline timeline,
    Instant submittedAt,
    Instant startAt,
    Duration duration,
    @Nullable Termination termination) {

  /**
   * An early end, by cancellation or force.
   *
   * @param status a terminal status
   * @param at when
   * @param failReason why, where the status is FAILURE
   */
  public record Termination(TaskStatus status, Instant at, @Nullable String failReason) {}

  /**
   * One step with its time.
   *
   * @param state state from then on
   * @param at time
   */
  public record Step(TaskState state, Instant at) {}

  /** Time of the last step. */
  public Instant endAt() {
    return termination != null ? termination.at() : timeOf(timeline.steps().size() - 1);
  }

  /** The same plan with another start. */
  public TaskPlan startingAt(Instant start) {
    return new TaskPlan(timeline, submittedAt, start, duration, termination);
  }

  /** The same plan with an early end. */
  public TaskPlan endingWith(Termination cut) {
    return new TaskPlan(timeline, submittedAt, startAt, duration, cut);
  }

  /** The state at an instant. */
  public TaskState at(Instant now) {
    if (termination != null && !now.isBefore(termination.at())) {
      return endState(termination);
    }
    int step = timeline.steps().size() - 1;
    while (step > 0 && now.isBefore(timeOf(step))) {
      step--;
    }
    return state(step);
  }

  /** All steps in order, the first at the submission. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int step = 0; step < timeline.steps().size(); step++) {
      Instant at = timeOf(step);
      if (step > 0 && termination != null && !at.isBefore(termination.at())) {
        break;
      }
      steps.add(new Step(state(step), at));
    }
    if (termination != null) {
      steps.add(new Step(endState(termination), termination.at()));
    }
    return List.copyOf(steps);
  }

  private Instant timeOf(int step) {
    if (step == 0) {
      return submittedAt;
    }
    double fraction = timeline.steps().get(step).fraction();
    return startAt.plusMillis(Math.round(duration.toMillis() * fraction));
  }

  private TaskState state(int step) {
    TaskTimeline.TimelineStep here = timeline.steps().get(step);
    boolean ended = here.status().isTerminal();
    return new TaskState(
        here.status(),
        here.percent(),
        step > 0 ? timeOf(1) : null,
        ended ? timeOf(step) : null,
        ended ? timeline.failReason() : null);
  }

  private TaskState endState(Termination end) {
    boolean started = timeline.steps().size() > 1 && !end.at().isBefore(timeOf(1));
    int percent = end.status() == TaskStatus.SUCCESS ? 100 : -1;
    Instant startedAt = started ? timeOf(1) : null;
    if (startedAt == null && end.status() == TaskStatus.SUCCESS) {
      // Forced to succeed before it started: a finished task has both times.
      startedAt = end.at();
    }
    return new TaskState(end.status(), percent, startedAt, end.at(), end.failReason());
  }
}
