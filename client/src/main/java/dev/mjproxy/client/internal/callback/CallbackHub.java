package dev.mjproxy.client.internal.callback;

import dev.mjproxy.client.model.Task;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hands what callbacks brought to whoever waits for those tasks. For use by many threads. */
public final class CallbackHub {
  /** The tasks whose callbacks came last; older ones count as tasks without callbacks. */
  private static final int MAX_REPORTED = 10_000;

  private final CallbackSettings settings;
  private final Map<String, List<CallbackQueue>> queues = new ConcurrentHashMap<>();
  private final Set<String> reported =
      Collections.synchronizedSet(
          Collections.newSetFromMap(
              new LinkedHashMap<>() {
                private static final long serialVersionUID = 1L;

                @Override
                protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
                  return size() > MAX_REPORTED;
                }
              }));

  /** A hub without a queue. */
  public CallbackHub(CallbackSettings settings) {
    this.settings = settings;
  }

  /** How waiting uses callbacks. */
  public CallbackSettings settings() {
    return settings;
  }

  /** Gives the task to the queues that wait for it, and wakes their threads. */
  public void deliver(Task task) {
    reported.add(task.id());
    queues.getOrDefault(task.id(), List.of()).forEach(queue -> queue.offer(task));
  }

  /** How many tasks are waited for now. */
  public int waitedFor() {
    return queues.size();
  }

  /** Whether a callback has come for each of these tasks. */
  public boolean hasReported(Collection<String> ids) {
    return reported.containsAll(ids);
  }

  /** A queue of what callbacks bring of these tasks from now on. */
  public CallbackQueue open(Collection<String> ids) {
    Set<String> own = Set.copyOf(ids);
    CallbackQueue queue = new CallbackQueue(own.size(), it -> close(own, it));
    for (String id : own) {
      queues.compute(
          id,
          (key, open) -> {
            List<CallbackQueue> all = open == null ? new CopyOnWriteArrayList<>() : open;
            all.add(queue);
            return all;
          });
    }
    return queue;
  }

  private void close(Set<String> ids, CallbackQueue queue) {
    for (String id : ids) {
      queues.computeIfPresent(
          id,
          (key, open) -> {
            open.remove(queue);
            return open.isEmpty() ? null : open;
          });
    }
  }
}
