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
 * Polls many tasks: one list-by-condition request for each 500 of them per round. Tasks that the
 * list leaves out are fetched one by one, and so are all where a server lacks this operation.
 */
final class BulkPoller {
  private static final int AT_ONCE = 500;

  private final TaskResponses responses;
  private final Function<String, TaskObserver> newObserver;
  private final BooleanSupplier isOver;
  private final Function<String, Task> waitAgain;
  private final Set<String> open;
  private final Map<String, FailureTolerance> tolerance = new HashMap<>();
  private final Map<String, TaskObserver> observers = new HashMap<>();
  private final Map<String, Task> settled = new LinkedHashMap<>();
  private final Map<String, WaitException> failed = new LinkedHashMap<>();
  private final FailureTolerance listTolerance = new FailureTolerance();
  private final Set<String> due = new LinkedHashSet<>();
  private boolean isWoken;
  private boolean hasList = true;

  /**
   * Fetches these tasks.
   *
   * @param newObserver makes the observer of a task
   * @param isOver whether the time is over, which ends a round in its middle
   * @param waitAgain waits for one task again
   */
  BulkPoller(
      TaskResponses responses,
      Collection<String> ids,
      Function<String, TaskObserver> newObserver,
      BooleanSupplier isOver,
      Function<String, Task> waitAgain) {
    this.responses = responses;
    this.newObserver = newObserver;
    this.isOver = isOver;
    this.waitAgain = waitAgain;
    this.open = new LinkedHashSet<>(ids);
  }

  /**
   * Fetches those that callbacks made due, or all that are open when none did; whether any still is
   * open.
   */
  boolean fetchDue(CallbackWatch watch) {
    List<String> ids = new ArrayList<>(isWoken ? due : open);
    isWoken = false;
    due.clear();
    for (int from = 0; from < ids.size(); from += AT_ONCE) {
      fetch(ids.subList(from, Math.min(from + AT_ONCE, ids.size())));
    }
    ids.stream().filter(open::contains).forEach(watch::runsOn);
    return !open.isEmpty();
  }

  /** Whether a callback makes its task, or another one before it, due. */
  boolean isDue(Task reported, CallbackWatch watch) {
    String id = reported.id();
    if (!open.contains(id) || !watch.isDue(reported, observer(id))) {
      return false;
    }
    isWoken = true;
    if (observer(id).isSettled()) {
      settle(id, reported);
    } else {
      due.add(id);
    }
    return true;
  }

  /** The tasks that are waited for still. */
  Set<String> open() {
    return Collections.unmodifiableSet(open);
  }

  private void fetch(List<String> ids) {
    Set<String> left = new LinkedHashSet<>(ids);
    if (hasList) {
      try {
        for (Task task : responses.byIds(ids).value()) {
          if (left.remove(task.id())) {
            observed(task.id(), task);
          }
        }
        listTolerance.succeeded();
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

  /** Whether the next round tries the list again. */
  private boolean listFailed(MidjourneyException e) {
    if (Thread.currentThread().isInterrupted()) {
      throw e;
    }
    boolean isTransient =
        RetryRule.of(e).repeatsReads()
            && RetryRule.of(e) != RetryRule.UNREADABLE
            && listTolerance.tolerates(e);
    hasList = isTransient;
    return isTransient;
  }

  /** Fetches one; what says that the key is refused. */
  private @Nullable MidjourneyException fetch(String id) {
    FailureTolerance own = tolerance.computeIfAbsent(id, key -> new FailureTolerance());
    try {
      observed(id, responses.fetch(id).value());
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

  private void observed(String id, Task task) {
    TaskObserver observer = observer(id);
    observer.observed(task);
    if (observer.isSettled()) {
      settle(id, task);
      return;
    }
    String end = observer.unknownEnd();
    if (end != null) {
      fail(id, new WaitException(end, id, task, () -> waitAgain.apply(id)));
    }
  }

  private void settle(String id, Task task) {
    open.remove(id);
    settled.put(id, task);
  }

  private TaskObserver observer(String id) {
    return observers.computeIfAbsent(id, newObserver);
  }

  private void fail(String id, Throwable e) {
    open.remove(id);
    failed.put(
        id,
        e instanceof WaitException end
            ? end
            : new WaitException(e, id, observer(id).last(), () -> waitAgain.apply(id)));
  }

  /** Ends the waiting for all that are open, for a reason that names a task as {@code %s}. */
  void giveUp(String why) {
    for (String id : List.copyOf(open)) {
      TaskObserver observer = observer(id);
      String end = why.replace("%s", id) + observer.lastSeen();
      fail(id, new WaitException(end, id, observer.last(), () -> waitAgain.apply(id)));
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
