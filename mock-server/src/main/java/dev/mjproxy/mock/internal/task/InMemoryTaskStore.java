package dev.mjproxy.mock.internal.task;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Tasks in memory; gone when the server ends. Bounded by their number and by their bytes.
 * Thread-safe.
 */
public final class InMemoryTaskStore implements TaskStore {
  /** Number of unfinished tasks that are skipped before one of them is evicted. */
  private static final int PASSED_OVER = 1_000;

  /** Tasks that {@link #newestFirst} copies under the lock at a time. */
  private static final int PAGE_SIZE = 100;

  /** Ids are digits; this comes after all of them. */
  private static final String HIGHEST_ID = ":";

  private final ConcurrentHashMap<String, Task> byId = new ConcurrentHashMap<>();
  private final int maxTasks;
  private final long maxBytes;
  private final Clock clock;
  // Both guarded by "this", and every change of byId. Ids ascend in order of submission.
  private OrderedIds inOrder = new OrderedIds();
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
    if (before == null) {
      inOrder.add(task.id());
    }
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
    return Stream.iterate(
            newestOf(HIGHEST_ID),
            page -> !page.isEmpty(),
            page -> newestOf(page.get(page.size() - 1).id()))
        .flatMap(List::stream);
  }

  /** The newest tasks that were submitted before the one with this id. */
  private synchronized List<Task> newestOf(String id) {
    int end = inOrder.countBelow(id);
    List<Task> page = new ArrayList<>(Math.min(end, PAGE_SIZE));
    for (int i = end - 1; i >= Math.max(0, end - PAGE_SIZE); i--) {
      page.add(kept(i));
    }
    return page;
  }

  @Override
  public long count() {
    return byId.mappingCount();
  }

  @Override
  public synchronized void clear() {
    byId.clear();
    inOrder = new OrderedIds();
    bytes = 0;
  }

  /** Drops the oldest finished task; the oldest of all if those at the front are all unfinished. */
  private String evict(Task newest) {
    int victim = indexToEvict(newest);
    Task gone = kept(victim);
    inOrder.removeAt(victim);
    byId.remove(gone.id());
    bytes -= gone.bytes();
    return gone.id();
  }

  private int indexToEvict(Task newest) {
    Instant now = clock.instant();
    for (int i = 0; i < Math.min(inOrder.size(), PASSED_OVER); i++) {
      Task task = kept(i);
      if (!task.id().equals(newest.id()) && task.at(now).status().isTerminal()) {
        return i;
      }
    }
    return inOrder.get(0).equals(newest.id()) ? 1 : 0;
  }

  private Task kept(int index) {
    return Objects.requireNonNull(byId.get(inOrder.get(index)), "each ordered id is kept");
  }
}
