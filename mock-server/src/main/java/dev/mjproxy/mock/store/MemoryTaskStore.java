package dev.mjproxy.mock.store;

import dev.mjproxy.mock.task.Task;
import dev.mjproxy.mock.task.TaskStore;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/** Tasks in memory; gone when the server ends. */
public final class MemoryTaskStore implements TaskStore {
  /** How many unfinished tasks are passed over before one of them has to go. */
  private static final int PASSED_OVER = 1_000;

  private final ConcurrentHashMap<String, Task> byId = new ConcurrentHashMap<>();
  // Ids ascend in order of submission and have one length, so their order is the tasks' order.
  private final ConcurrentSkipListMap<String, Task> inOrder = new ConcurrentSkipListMap<>();
  private final int maxTasks;
  private final Clock clock;

  /**
   * Starts empty.
   *
   * @param maxTasks how many it holds; 1 or more
   * @param clock tells which tasks are finished
   */
  public MemoryTaskStore(int maxTasks, Clock clock) {
    this.maxTasks = maxTasks;
    this.clock = clock;
  }

  @Override
  public void put(Task task) {
    byId.put(task.id(), task);
    inOrder.put(task.id(), task);
    while (byId.size() > maxTasks) {
      evict();
    }
  }

  @Override
  public Optional<Task> find(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  @Override
  public Stream<Task> newestFirst() {
    return inOrder.descendingMap().values().stream();
  }

  @Override
  public long count() {
    return byId.mappingCount();
  }

  @Override
  public void clear() {
    byId.clear();
    inOrder.clear();
  }

  /** Drops the oldest finished task; the oldest of all if those at the front are all unfinished. */
  private void evict() {
    Map.Entry<String, Task> oldest = inOrder.firstEntry();
    if (oldest == null) {
      return;
    }
    String victim =
        inOrder.values().stream()
            .limit(PASSED_OVER)
            .filter(task -> task.at(clock.instant()).status().isTerminal())
            .map(Task::id)
            .findFirst()
            .orElse(oldest.getKey());
    inOrder.remove(victim);
    byId.remove(victim);
  }
}
