package dev.mjproxy.client.webhook;

import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.task.TaskState;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Filters callbacks: accepts one that is newer than all before it for its task. Servers send from
 * many threads, twice at times, and what is older may come later (protocol.md §9).
 *
 * <pre>{@code
 * WebhookFilter filter = new WebhookFilter(10_000);
 * if (filter.isNew(task)) { update(task); }
 * }</pre>
 *
 * <p>The order: NOT_START and MODAL, SUBMITTED, IN_PROGRESS by percent, then FAILURE, CANCEL and
 * SUCCESS, after which nothing passes. A task that goes back from MODAL to SUBMITTED is newer. A
 * status that the protocol does not name counts as IN_PROGRESS, or as an end where {@link
 * TaskState#hasEnded} says so. Safe for use by many threads. It remembers in memory: with several
 * receivers, keep {@link #rank} in their database.
 */
public final class WebhookFilter {
  private final Map<String, Integer> ranks;

  /** Remembers the last {@code capacity} tasks that were heard of. */
  public WebhookFilter(int capacity) {
    if (capacity < 1) {
      throw new IllegalArgumentException("capacity: expected 1 or more, found " + capacity);
    }
    this.ranks =
        new LinkedHashMap<>(16, 0.75f, true) {
          private static final long serialVersionUID = 1L;

          @Override
          protected boolean removeEldestEntry(Map.Entry<String, Integer> eldest) {
            return size() > capacity;
          }
        };
  }

  /** Whether it is newer than all before; if so, it is remembered. */
  public synchronized boolean isNew(Task task) {
    int rank = rank(task);
    Integer before = ranks.get(task.id());
    if (before != null && rank <= before) {
      return false;
    }
    ranks.put(task.id(), rank);
    return true;
  }

  /** The place of a task's state in the order; a larger one is newer: {@link TaskState#rank}. */
  public static int rank(Task task) {
    return TaskState.rank(task);
  }
}
