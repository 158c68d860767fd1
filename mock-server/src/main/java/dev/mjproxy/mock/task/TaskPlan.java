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
 * @param submittedAt when it was submitted; it is NOT_START from here on
 * @param startAt when a lane takes it; not before {@code submittedAt}
 * @param duration from {@code startAt} to its end
 * @param ending what cuts the shape short, if anything does
 */
public record TaskPlan(
    PlanShape shape,
    Instant submittedAt,
    Instant startAt,
    Duration duration,
    @Nullable Ending ending) {

  /**
   * An end that comes before the shape's own.
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

  /** When nothing more will happen. */
  public Instant endAt() {
    return ending != null ? ending.at() : startAt.plus(duration);
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
    int mark = 0;
    while (mark + 1 < shape.marks().size() && !now.isBefore(timeOf(mark + 1))) {
      mark++;
    }
    return state(mark);
  }

  /** All steps in order, the first at the submission. */
  public List<Step> steps() {
    List<Step> steps = new ArrayList<>();
    for (int mark = 0; mark < shape.marks().size(); mark++) {
      Instant at = timeOf(mark);
      if (ending != null && !at.isBefore(ending.at())) {
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
    boolean started = mark > 0;
    return new TaskState(
        here.status(),
        here.percent(),
        started ? timeOf(1) : null,
        here.status().isTerminal() ? timeOf(mark) : null,
        null);
  }

  private TaskState endState(Ending end) {
    boolean started = shape.marks().size() > 1 && !end.at().isBefore(timeOf(1));
    return new TaskState(end.status(), -1, started ? timeOf(1) : null, end.at(), end.failReason());
  }
}
