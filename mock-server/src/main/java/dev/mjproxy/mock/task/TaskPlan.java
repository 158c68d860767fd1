package dev.mjproxy.mock.task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that will ever happen to a task, if no event replaces the plan: a finite list of steps. What
 * a task is at an instant is a pure function of the plan (base contract §8).
 *
 * @param shape how it goes
 * @param submittedAt when it was submitted; it has its first mark from here on
 * @param startAt when a lane takes it; not before {@code submittedAt}
 * @param duration from {@code startAt} to the fraction 1 of its shape
 * @param ending what cuts the shape short, if an event does
 */
public record TaskPlan(
    PlanShape shape,
    Instant submittedAt,
    Instant startAt,
    Duration duration,
    @Nullable Ending ending) {

  /**
   * An end that an event brings.
   *
   * @param status a terminal status
   * @param at when
   * @param failReason why, where the status is FAILURE
   */
  public record Ending(TaskStatus status, Instant at, @Nullable String failReason) {}

  /**
   * One step with its time.
   *
   * @param state what the task is from then on
   * @param at when
   */
  public record Step(TaskState state, Instant at) {}

  /** When nothing more will happen by itself. */
  public Instant endAt() {
    return ending != null ? ending.at() : timeOf(shape.marks().size() - 1);
  }

  /** The same plan, taken by a lane at another time. */
  public TaskPlan startingAt(Instant start) {
    return new TaskPlan(shape, submittedAt, start, duration, ending);
  }

  /** The same plan, cut short. */
  public TaskPlan endingWith(Ending cut) {
    return new TaskPlan(shape, submittedAt, startAt, duration, cut);
  }

  /** What the task is at an instant. */
  public TaskState at(Instant now) {
    if (ending != null && !now.isBefore(ending.at())) {
      return endState(ending);
    }
    int mark = shape.marks().size() - 1;
    while (mark > 0 && now.isBefore(timeOf(mark))) {
      mark--;
    }
    return state(mark);
  }

  /** All steps in order, the first at the submission. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int mark = 0; mark < shape.marks().size(); mark++) {
      Instant at = timeOf(mark);
      if (mark > 0 && ending != null && !at.isBefore(ending.at())) {
        break;
      }
      steps.add(new Step(state(mark), at));
    }
    if (ending != null) {
      steps.add(new Step(endState(ending), ending.at()));
    }
    return List.copyOf(steps);
  }

  private Instant timeOf(int mark) {
    if (mark == 0) {
      return submittedAt;
    }
    double fraction = shape.marks().get(mark).fraction();
    return startAt.plusMillis(Math.round(duration.toMillis() * fraction));
  }

  private TaskState state(int mark) {
    PlanShape.Mark here = shape.marks().get(mark);
    boolean ended = here.status().isTerminal();
    return new TaskState(
        here.status(),
        here.percent(),
        mark > 0 ? timeOf(1) : null,
        ended ? timeOf(mark) : null,
        ended ? shape.failReason() : null);
  }

  private TaskState endState(Ending end) {
    boolean started = shape.marks().size() > 1 && !end.at().isBefore(timeOf(1));
    int percent = end.status() == TaskStatus.SUCCESS ? 100 : -1;
    Instant startedAt = started ? timeOf(1) : null;
    if (startedAt == null && end.status() == TaskStatus.SUCCESS) {
      // Forced to succeed before it started: a finished task has both times.
      startedAt = end.at();
    }
    return new TaskState(end.status(), percent, startedAt, end.at(), end.failReason());
  }
}
