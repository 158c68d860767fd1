package dev.mjproxy.mock.internal.task;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Stream;

/**
 * Tasks in memory; gone when the server ends. Bounded by their number and by their bytes.
 * Thread-safe.
 */
public final class InMemoryTaskStore implements TaskStore {
  /** How many unfinished tasks are passed over before one of them has to go. */
  private static final int PASSED_OVER = 1_000;

  private final ConcurrentHashMap<String, Task> byId = new ConcurrentHashMap<>();
  // Ids ascend in order of submission and have one length, so their order is the tasks' order.
  private final ConcurrentSkipListMap<String, Task> inOrder = new ConcurrentSkipListMap<>();
  private final int maxTasks;
  private final long maxBytes;
  private final Clock clock;
  // Guarded by "this".
  private long bytes;

  /**
   * Starts empty.
   *
   * @param maxTasks how many it holds; 1 or more
   * @param maxBytes about how much memory they may take; one task is kept, however large
   * @param clock tells which tasks are finished
   */
  public InMemoryTaskStore(int maxTasks, long maxBytes, Clock clock) {
    this.maxTasks = maxTasks;
    this.maxBytes = maxBytes;
    this.clock = clock;
  }

  @Override
  public synchronized List<String> put(Task task) {
    Task before = byId.put(task.id(), task);
    inOrder.put(task.id(), task);
    bytes += task.bytes() - (before == null ? 0 : before.bytes());
    if (byId.size() <= maxTasks && bytes <= maxBytes) {
      return List.of();
    }
    List<String> dropped = new ArrayList<>();
    while ((byId.size() > maxTasks || bytes > maxBytes) && byId.size() > 1) {
      dropped.add(evict(task));
    }
    return dropped;
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
  public synchronized void clear() {
    byId.clear();
    inOrder.clear();
    bytes = 0;
  }

  /** Drops the oldest finished task; the oldest of all if those at the front are all unfinished. */
  private String evict(Task newest) {
    String victim =
        inOrder.values().stream()
            .filter(task -> !task.id().equals(newest.id()))
            .limit(PASSED_OVER)
            .filter(task -> task.at(clock.instant()).status().isTerminal())
            .map(Task::id)
            .findFirst()
            .orElseGet(() -> oldestBut(newest));
    inOrder.remove(victim);
    Task gone = byId.remove(victim);
    bytes -= gone == null ? 0 : gone.bytes();
    return victim;
  }

  private String oldestBut(Task newest) {
    String oldest = inOrder.firstKey();
    return oldest.equals(newest.id()) ? inOrder.higherKey(oldest) : oldest;
  }
}
