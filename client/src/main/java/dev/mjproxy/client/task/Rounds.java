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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Fetches many tasks: one list-by-condition for each 500 of them per round. Those that the list
 * leaves out are fetched one by one, and so are all where a server has no such list.
 */
final class Rounds {
  private static final int AT_ONCE = 500;

  private final TaskReplies replies;
  private final Function<String, Follower> newFollower;
  private final BooleanSupplier isOver;
  private final Function<String, Task> waitAgain;
  private final Set<String> open;
  private final Map<String, Patience> patience = new HashMap<>();
  private final Map<String, Follower> followers = new HashMap<>();
  private final Map<String, Task> settled = new LinkedHashMap<>();
  private final Map<String, WaitException> failed = new LinkedHashMap<>();
  private final Patience listPatience = new Patience();
  private boolean hasList = true;

  /**
   * Fetches these tasks.
   *
   * @param newFollower takes note of what the fetches of a task show
   * @param isOver whether the time is over, which ends a round in its middle
   * @param waitAgain waits for one task anew
   */
  Rounds(
      TaskReplies replies,
      Collection<String> ids,
      Function<String, Follower> newFollower,
      BooleanSupplier isOver,
      Function<String, Task> waitAgain) {
    this.replies = replies;
    this.newFollower = newFollower;
    this.isOver = isOver;
    this.waitAgain = waitAgain;
    this.open = new LinkedHashSet<>(ids);
  }

  /** Fetches all that are open; whether any still is. */
  boolean fetchAll() {
    List<String> ids = new ArrayList<>(open);
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      fetch(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
    }
    return !open.isEmpty();
  }

  private void fetch(List<String> ids) {
    Set<String> left = new LinkedHashSet<>(ids);
    if (hasList) {
      try {
        for (Task task : replies.byIds(ids).value()) {
          if (left.remove(task.id())) {
            saw(task.id(), task);
          }
        }
        listPatience.succeeded();
      } catch (MidjourneyException e) {
        if (listFailed(e)) {
          return;
        }
      }
    }
    fetchEach(left);
  }

  /** One by one, until the time is over; a key that is refused for one is refused for all. */
  private void fetchEach(Set<String> ids) {
    MidjourneyException refused = null;
    for (String id : ids) {
      if (isOver.getAsBoolean()) {
        return;
      }
      if (refused == null) {
        refused = fetch(id);
      } else {
        fail(id, refused);
      }
    }
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

  /** Fetches one; what says that the key is refused. */
  private @Nullable MidjourneyException fetch(String id) {
    Patience own = patience.computeIfAbsent(id, key -> new Patience());
    try {
      saw(id, replies.fetch(id).value());
      own.succeeded();
    } catch (MidjourneyException e) {
      if (Thread.currentThread().isInterrupted()) {
        throw e;
      }
      if (!own.tolerates(e)) {
        fail(id, e);
      }
      return e instanceof AuthenticationException ? e : null;
    }
    return null;
  }

  private void saw(String id, Task task) {
    Follower follower = follower(id);
    follower.saw(task);
    if (TaskState.of(task).isSettled()) {
      open.remove(id);
      settled.put(id, task);
      return;
    }
    String end = follower.unknownEnd();
    if (end != null) {
      fail(id, new WaitException(end, id, task, () -> waitAgain.apply(id)));
    }
  }

  private Follower follower(String id) {
    return followers.computeIfAbsent(id, newFollower);
  }

  private void fail(String id, Throwable e) {
    open.remove(id);
    failed.put(
        id,
        e instanceof WaitException end
            ? end
            : new WaitException(e, id, follower(id).last(), () -> waitAgain.apply(id)));
  }

  /** Ends the waiting for all that are open, for a reason that names a task as {@code %s}. */
  void giveUp(String why) {
    for (String id : List.copyOf(open)) {
      Follower follower = follower(id);
      String end = why.replace("%s", id) + follower.lastSeen();
      fail(id, new WaitException(end, id, follower.last(), () -> waitAgain.apply(id)));
    }
  }

  /** The same because of something that is not about one task. */
  void giveUp(Throwable e) {
    List.copyOf(open).forEach(id -> fail(id, e));
  }

  AwaitedTasks result() {
    return new AwaitedTasks(
        Collections.unmodifiableMap(settled), Collections.unmodifiableMap(failed));
  }
}
