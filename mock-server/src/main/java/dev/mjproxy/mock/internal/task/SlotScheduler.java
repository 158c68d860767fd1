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

  private static final Comparator<Task> BY_END =
      Comparator.comparing((Task task) -> task.plan().endAt()).thenComparing(Task::id);

  // Not by id alone: a task that was a modal before waits behind younger ones.
  private static final Comparator<Task> BY_START =
      Comparator.comparing((Task task) -> task.plan().startAt()).thenComparing(Task::id);

  private final int slots;
  private final TreeSet<Task> underWay = new TreeSet<>(BY_END);
  private final Map<String, Task> byId = new HashMap<>();

  SlotScheduler(int slots) {
    this.slots = slots;
  }

  /** Whether a task that comes now is taken by a slot at once. */
  boolean hasFree(Instant now) {
    forgetEnded(now);
    return underWay.size() < slots;
  }

  /** Those waiting or running, in order of submission. */
  List<Task> underWay(Instant now) {
    forgetEnded(now);
    List<Task> tasks = new ArrayList<>(underWay);
    tasks.sort(Comparator.comparing(Task::id));
    return tasks;
  }

  /** How many tasks have no slot yet. */
  int waiting(Instant now) {
    forgetEnded(now);
    return slots == UNLIMITED
        ? 0
        : (int) underWay.stream().filter(task -> task.plan().startAt().isAfter(now)).count();
  }

  /** The task with the start time that it gets behind those under way. */
  Task add(Task task, Instant now) {
    forgetEnded(now);
    Task placed = slots == UNLIMITED ? task : place(task, now);
    put(placed);
    return placed;
  }

  /**
   * Takes in a task whose plan an event cut short, and gives the waiting ones new start times.
   *
   * @return the waiting tasks whose start time changed
   */
  List<Task> replace(Task changed, Instant now) {
    Task before = byId.get(changed.id());
    if (before == null) {
      return List.of();
    }
    underWay.remove(before);
    put(changed);
    forgetEnded(now);
    return slots == UNLIMITED ? List.of() : replaceWaiting(now);
  }

  /** Forgets a task; those that wait keep their start times. */
  void forget(String id) {
    Task task = byId.remove(id);
    if (task != null) {
      underWay.remove(task);
    }
  }

  void clear() {
    underWay.clear();
    byId.clear();
  }

  private List<Task> replaceWaiting(Instant now) {
    List<Task> waiting = new ArrayList<>();
    underWay.removeIf(task -> task.plan().startAt().isAfter(now) && waiting.add(task));
    waiting.sort(BY_START);
    List<Task> moved = new ArrayList<>();
    for (Task task : waiting) {
      Task placed = place(task, now);
      put(placed);
      if (!placed.plan().startAt().equals(task.plan().startAt())) {
        moved.add(placed);
      }
    }
    return moved;
  }

  private void put(Task task) {
    underWay.add(task);
    byId.put(task.id(), task);
  }

  private void forgetEnded(Instant now) {
    while (!underWay.isEmpty() && !underWay.first().plan().endAt().isAfter(now)) {
      byId.remove(underWay.pollFirst().id());
    }
  }

  private Task place(Task task, Instant now) {
    Instant free = nextFree();
    return task.with(task.plan().startingAt(free.isAfter(now) ? free : now));
  }

  /** When the first slot is free, if every task under way keeps to its plan. */
  private Instant nextFree() {
    PriorityQueue<Instant> ends = new PriorityQueue<>();
    underWay.forEach(task -> ends.add(task.plan().endAt()));
    while (ends.size() > slots) {
      ends.remove();
    }
    return ends.size() < slots ? Instant.EPOCH : ends.remove();
  }
}
