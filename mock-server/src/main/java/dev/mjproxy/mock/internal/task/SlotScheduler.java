package dev.mjproxy.mock.internal.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * Assigns start times to tasks: a fixed number of slots run tasks, others wait in order of
 * submission. Plans are finite, so the time at which a slot becomes free is known at submission;
 * only an event that changes a plan moves waiting tasks (base contract §8).
 *
 * <p>Not thread-safe; its owner serialises events.
 */
final class SlotScheduler {
  /** As many slots as there are tasks. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private static final Comparator<ScheduledPlan> BY_END =
      Comparator.comparing((ScheduledPlan task) -> task.plan().endAt())
          .thenComparing(ScheduledPlan::id);

  // Not by id alone: a task that was a modal before waits behind younger ones.
  private static final Comparator<ScheduledPlan> BY_START =
      Comparator.comparing((ScheduledPlan task) -> task.plan().startAt())
          .thenComparing(ScheduledPlan::id);

  private final int slots;
  private final TreeSet<ScheduledPlan> underWay = new TreeSet<>(BY_END);
  private final Map<String, ScheduledPlan> byId = new HashMap<>();

  /**
   * A task that waits or runs; the task itself is in the {@link TaskStore} only.
   *
   * @param id of the task
   * @param plan with its start time
   */
  record ScheduledPlan(String id, TaskPlan plan) {}

  SlotScheduler(int slots) {
    this.slots = slots;
  }

  /** Whether a task submitted now gets a slot at once. */
  boolean hasFree(Instant now) {
    forgetEnded(now);
    return underWay.size() < slots;
  }

  /** Ids of the tasks that wait or run, in order of submission. */
  List<String> underWay(Instant now) {
    forgetEnded(now);
    return underWay.stream().map(ScheduledPlan::id).sorted().toList();
  }

  /** How many tasks wait or run. */
  int count(Instant now) {
    forgetEnded(now);
    return underWay.size();
  }

  /** How many tasks wait for a slot. */
  int waiting(Instant now) {
    forgetEnded(now);
    return slots == UNLIMITED
        ? 0
        : (int) underWay.stream().filter(task -> task.plan().startAt().isAfter(now)).count();
  }

  /** Adds a task and returns its plan with its start time, after those under way. */
  TaskPlan add(String id, TaskPlan plan, Instant now) {
    forgetEnded(now);
    TaskPlan placed = slots == UNLIMITED ? plan : place(plan, now);
    put(new ScheduledPlan(id, placed));
    return placed;
  }

  /**
   * Replaces the plan of a task that an event ended early, and gives waiting tasks new start times.
   *
   * @return the waiting tasks whose start time changed
   */
  List<ScheduledPlan> replace(String id, TaskPlan plan, Instant now) {
    ScheduledPlan before = byId.get(id);
    if (before == null) {
      return List.of();
    }
    underWay.remove(before);
    put(new ScheduledPlan(id, plan));
    forgetEnded(now);
    return slots == UNLIMITED ? List.of() : replaceWaiting(now);
  }

  /** Forgets a task; waiting tasks keep their start times. */
  void forget(String id) {
    ScheduledPlan task = byId.remove(id);
    if (task != null) {
      underWay.remove(task);
    }
  }

  void clear() {
    underWay.clear();
    byId.clear();
  }

  private List<ScheduledPlan> replaceWaiting(Instant now) {
    List<ScheduledPlan> waiting = new ArrayList<>();
    underWay.removeIf(task -> task.plan().startAt().isAfter(now) && waiting.add(task));
    waiting.sort(BY_START);
    List<ScheduledPlan> moved = new ArrayList<>();
    for (ScheduledPlan task : waiting) {
      ScheduledPlan placed = new ScheduledPlan(task.id(), place(task.plan(), now));
      put(placed);
      if (!placed.plan().startAt().equals(task.plan().startAt())) {
        moved.add(placed);
      }
    }
    return moved;
  }

  private void put(ScheduledPlan task) {
    underWay.add(task);
    byId.put(task.id(), task);
  }

  private void forgetEnded(Instant now) {
    while (!underWay.isEmpty() && !underWay.first().plan().endAt().isAfter(now)) {
      byId.remove(underWay.pollFirst().id());
    }
  }

  private TaskPlan place(TaskPlan plan, Instant now) {
    Instant free = nextFree();
    return plan.startingAt(free.isAfter(now) ? free : now);
  }

  /** When a slot becomes free, if every task under way keeps to its plan. */
  private Instant nextFree() {
    PriorityQueue<Instant> ends = new PriorityQueue<>();
    underWay.forEach(task -> ends.add(task.plan().endAt()));
    while (ends.size() > slots) {
      ends.remove();
    }
    return ends.size() < slots ? Instant.EPOCH : ends.remove();
  }
}
