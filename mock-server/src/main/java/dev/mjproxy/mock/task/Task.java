package dev.mjproxy.mock.task;

import java.time.Instant;

/**
 * A task: what was asked for, and the plan of what happens. Immutable; an event puts a task with
 * another plan into its place.
 *
 * @param id sixteen digits, ascending in order of submission
 * @param submission what the caller asked for
 * @param plan what happens
 */
public record Task(String id, Submission submission, TaskPlan plan) {

  /** What it is at an instant. */
  public TaskState at(Instant now) {
    return plan.at(now);
  }

  /** The same task with another plan. */
  public Task with(TaskPlan replacement) {
    return new Task(id, submission, replacement);
  }
}
