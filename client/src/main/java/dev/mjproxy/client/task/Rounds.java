package dev.mjproxy.client.task;

import dev.mjproxy.client.error.AuthenticationException;
import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.http.RetryRule;
import dev.mjproxy.client.model.Task;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Looks at many tasks: one list-by-condition for each 500 of them per round. Those that the list
 * leaves out are fetched one by one, and so are all where a server has no such list.
 */
final class Rounds {
  private static final int AT_ONCE = 500;

  private final TaskReplies replies;
  private final Consumer<Task> listener;
  private final BooleanSupplier isOver;
  private final Set<String> open;
  private final Map<String, Patience> patience = new HashMap<>();
  private final Map<String, Task> seen = new HashMap<>();
  private final Map<String, Task> settled = new LinkedHashMap<>();
  private final Map<String, MidjourneyException> failed = new LinkedHashMap<>();
  private final Patience listPatience = new Patience();
  private boolean hasList = true;

  /**
   * Looks at these tasks.
   *
   * @param isOver whether the time is over, which ends a round in its middle
   */
  Rounds(
      TaskReplies replies,
      Collection<String> ids,
      Consumer<Task> listener,
      BooleanSupplier isOver) {
    this.replies = replies;
    this.listener = listener;
    this.isOver = isOver;
    this.open = new LinkedHashSet<>(ids);
  }

  int open() {
    return open.size();
  }

  /** Looks at all that are open; whether any still is. */
  boolean look() {
    List<String> ids = new ArrayList<>(open);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      look(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
    }
    return !open.isEmpty();
  }

  private void look(List<String> ids) {
    Set<String> left = new LinkedHashSet<>(ids);
    if (hasList) {
      try {
        for (Task task : replies.byIds(ids).value()) {
          if (left.remove(task.id())) {
            saw(task);
          }
        }
        listPatience.succeeded();
      } catch (MidjourneyException e) {
        if (listFailed(e)) {
          return;
        }
      }
    }
    fetch(left);
  }

  /** One by one, until the time is over; a key that is refused for one is refused for all. */
  private void fetch(Set<String> ids) {
    MidjourneyException refused = null;
    for (String id : ids) {
      if (isOver.getAsBoolean()) {
        return;
      }
      if (refused == null) {
        fetch(id);
        refused = failed.get(id) instanceof AuthenticationException e ? e : null;
      } else {
        fail(id, refused);
      }
    }
  }

  private void fail(String id, MidjourneyException e) {
    open.remove(id);
    failed.put(id, e);
  }

  /** Whether the list is worth another try in the next round. */
  private boolean listFailed(MidjourneyException e) {
    if (Thread.currentThread().isInterrupted()) {
      throw e;
    }
    boolean isTransient =
        RetryRule.of(e).repeatsLooks()
            && RetryRule.of(e) != RetryRule.UNREADABLE
            && listPatience.tolerates(e);
    hasList = isTransient;
    return isTransient;
  }

  private void fetch(String id) {
    Patience own = patience.computeIfAbsent(id, key -> new Patience());
    try {
      saw(replies.fetch(id).value());
      own.succeeded();
    } catch (MidjourneyException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      if (!own.tolerates(e)) {
        fail(id, e);
      }
    }
  }

  private void saw(Task task) {
    if (!task.equals(seen.put(task.id(), task))) {
      listener.accept(task);
    }
    if (TaskEnd.isSettled(task) && open.remove(task.id())) {
      settled.put(task.id(), task);
    }
  }

  void giveUp(WaitException end) {
    open.forEach(id -> failed.put(id, end));
    open.clear();
  }

  AwaitedTasks result() {
    return new AwaitedTasks(
        Collections.unmodifiableMap(settled), Collections.unmodifiableMap(failed));
  }
}
