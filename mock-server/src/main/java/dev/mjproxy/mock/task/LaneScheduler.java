package dev.mjproxy.mock.task;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Gives tasks their start times: {@code lanes} of them run at once, the others wait in order. Plans
 * are finite, so the time at which a lane is free is known when a task is submitted; only an event
 * that changes a plan makes the waiting ones move (base contract §8).
 *
 * <p>Not thread-safe; its owner serialises events.
 */
final class LaneScheduler {
  /** As many lanes as there are tasks. */
  static final int UNLIMITED = Integer.MAX_VALUE;

  private final int lanes;
  private final List<Task> underWay = new ArrayList<>();

  LaneScheduler(int lanes) {
    this.lanes = lanes;
  }

  /** How many tasks have no lane yet. */
  int waiting(Instant now) {
    if (lanes == UNLIMITED) {
      return 0;
    }
    forgetEnded(now);
    return (int) underWay.stream().filter(task -> task.plan().startAt().isAfter(now)).count();
  }

  /** The task with the start time that it gets behind those under way. */
  Task add(Task task, Instant now) {
    if (lanes == UNLIMITED) {
      return task;
    }
    forgetEnded(now);
    Task placed = task.with(task.plan().startingAt(later(now, nextFree())));
    underWay.add(placed);
    return placed;
  }

  /**
   * Takes in a task whose plan an event replaced, and gives the waiting ones new start times.
   *
   * @return the waiting tasks whose start time changed
   */
  List<Task> replace(Task changed, Instant now) {
    if (lanes == UNLIMITED) {
      return List.of();
    }
    List<Task> waiting = new ArrayList<>();
    List<Task> moved = new ArrayList<>();
    underWay.replaceAll(task -> task.id().equals(changed.id()) ? changed : task);
    underWay.removeIf(
        task ->
            task.plan().startAt().isAfter(now)
                && task.plan().ending() == null
                && waiting.add(task));
    forgetEnded(now);
    for (Task task : waiting) {
      Task placed = task.with(task.plan().startingAt(later(now, nextFree())));
      underWay.add(placed);
      if (!placed.plan().startAt().equals(task.plan().startAt())) {
        moved.add(placed);
      }
    }
    return moved;
  }

  void clear() {
    underWay.clear();
  }

  private void forgetEnded(Instant now) {
    underWay.removeIf(task -> !task.plan().endAt().isAfter(now));
  }

  /** When the first lane is free, if every task under way keeps to its plan. */
  private Instant nextFree() {
    PriorityQueue<Instant> ends = new PriorityQueue<>();
    underWay.forEach(task -> ends.add(task.plan().endAt()));
    while (ends.size() > lanes) {
      ends.remove();
    }
    return ends.size() < lanes ? Instant.EPOCH : ends.remove();
  }

  private static Instant later(Instant a, Instant b) {
    return a.isAfter(b) ? a : b;
  }
}
