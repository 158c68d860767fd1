package dev.mjproxy.mock.internal.event;

import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskListener;
import dev.mjproxy.mock.internal.task.Tasks;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The ids of the tasks that were changed last, in a ring of fixed size: an event costs one entry,
 * and a reader that was slower than the ring starts anew. Notes nothing before somebody reads.
 * Thread-safe.
 */
public final class TaskChanges implements TaskListener {
  private static final int RING = 1 << 15;

  private final Tasks tasks;
  // All guarded by "this"; the ring is made for the first reader.
  private String[] ring = {};
  private long count;
  private long clearedAt;

  /** Notes the changes of some tasks from the first reader on. */
  public TaskChanges(Tasks tasks) {
    this.tasks = tasks;
  }

  /**
   * Changes after some version.
   *
   * @param known whether all of them are known; if not, the reader has to start anew
   * @param ids of changed and of forgotten tasks, each once
   * @param version up to which they go
   */
  record Changed(boolean known, List<String> ids, long version) {}

  @Override
  public void planned(Task task) {
    note(task.id());
  }

  @Override
  public void dropped(String taskId) {
    note(taskId);
  }

  @Override
  public synchronized void cleared() {
    count++;
    clearedAt = count;
  }

  /** Makes sure that changes are noted from now on, and says how many there were. */
  long begin() {
    boolean first;
    synchronized (this) {
      first = ring.length == 0;
      if (first) {
        ring = new String[RING];
        count = 1; // So that 0 is a version before all others.
        clearedAt = 1;
      }
    }
    if (first) {
      tasks.listen(this);
    }
    return version();
  }

  synchronized long version() {
    return count;
  }

  synchronized Changed since(long version, int most) {
    if (version < clearedAt || version > count || count - version > RING) {
      return new Changed(false, List.of(), count);
    }
    Set<String> ids = new LinkedHashSet<>();
    long at = version;
    while (at < count && ids.size() < most) {
      at++;
      ids.add(ring[(int) (at % RING)]);
    }
    return new Changed(true, new ArrayList<>(ids), at);
  }

  private synchronized void note(String taskId) {
    count++;
    ring[(int) (count % RING)] = taskId;
  }
}
