package dev.mjproxy.mock.internal.callback;

import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskPlan;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A priority queue of the steps to come of all tasks. A new plan of a task replaces the remaining
 * steps of the old plan; steps taken before are not planned again. Not thread-safe; its owner
 * serialises calls.
 */
final class DueSteps {
  private static final Comparator<Next> IN_ORDER =
      Comparator.comparing((Next next) -> next.step().at()).thenComparing(Next::number);

  private final TreeSet<Next> nextOfEach = new TreeSet<>(IN_ORDER);
  private final Map<String, Plan> byTask = new HashMap<>();
  private final boolean overtaking;
  private long plans;

  /**
   * @param overtaking whether the last step of a task comes before the one before it, as it may
   *     where several threads send callbacks
   */
  DueSteps(boolean overtaking) {
    this.overtaking = overtaking;
  }

  /**
   * The next step of a task.
   *
   * @param taskId whose
   * @param url where its callback goes
   * @param step the step
   * @param number of the plan; of steps at one time, those that were planned first come first
   */
  record Next(String taskId, String url, TaskPlan.Step step, long number) {}

  /** The remaining steps of a task, and those that were taken, of this and earlier plans. */
  private record Plan(Deque<Next> left, Set<TaskPlan.Step> taken) {}

  /** Adds the plan of a task with a callback; steps taken before are skipped. */
  void plan(Task task) {
    String url = Objects.requireNonNull(task.submission().caller().notifyHook(), "a callback");
    Set<TaskPlan.Step> taken = new HashSet<>();
    Plan before = remove(task.id());
    if (before != null) {
      taken.addAll(before.taken());
    }
    List<TaskPlan.Step> steps = task.plan().steps();
    Deque<Next> left = new ArrayDeque<>();
    long number = plans++;
    // The first step is the submission itself, which its own response reports. Past steps that were
    // not taken are still due: a short task may end before its plan arrives here.
    for (TaskPlan.Step step : steps.subList(1, steps.size())) {
      if (!taken.contains(step)) {
        left.add(new Next(task.id(), url, step, number));
      }
    }
    keep(task.id(), new Plan(overtaking ? overtaken(left) : left, taken));
  }

  private static Deque<Next> overtaken(Deque<Next> steps) {
    if (steps.size() > 1) {
      Next last = steps.removeLast();
      Next before = steps.removeLast();
      steps.addLast(last);
      steps.addLast(before);
    }
    return steps;
  }

  /** The next step of all tasks; null if there is none. */
  @Nullable Next next() {
    return nextOfEach.isEmpty() ? null : nextOfEach.first();
  }

  /** Notes the step that {@link #next} showed as taken. */
  void take(Next next) {
    Plan plan = Objects.requireNonNull(remove(next.taskId()), "a plan that is shown");
    plan.left().remove();
    plan.taken().add(next.step());
    keep(next.taskId(), plan);
  }

  /**
   * Forgets the remaining steps of a task.
   *
   * @return whether there were any
   */
  boolean forget(String taskId) {
    return remove(taskId) != null;
  }

  /** Forgets all plans. */
  void clear() {
    nextOfEach.clear();
    byTask.clear();
  }

  private @Nullable Plan remove(String taskId) {
    Plan plan = byTask.remove(taskId);
    if (plan != null) {
      nextOfEach.remove(plan.left().element());
    }
    return plan;
  }

  /** A plan of which nothing is left has ended: no event changes it any more. */
  private void keep(String taskId, Plan plan) {
    if (!plan.left().isEmpty()) {
      byTask.put(taskId, plan);
      nextOfEach.add(plan.left().element());
    }
  }
}
