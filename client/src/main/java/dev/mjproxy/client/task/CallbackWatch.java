package dev.mjproxy.client.task;

import dev.mjproxy.client.internal.callback.CallbackHub;
import dev.mjproxy.client.internal.callback.CallbackQueue;
import dev.mjproxy.client.model.Task;
import java.time.Duration;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * The callbacks of the tasks that one thread waits for. They show progress, slow down the polling,
 * and report ends. Anybody who knows the hook's address can send one, so an end is believed only
 * once the task was fetched; where the server says that it is none, the next report has to wait for
 * the next poll, so that a flood of forged ones causes no flood of requests.
 */
final class CallbackWatch implements AutoCloseable {
  private final CallbackHub hub;
  private final CallbackQueue queue;

  /** The tasks that are fetched because a callback reports their end. */
  private final Set<String> checking = new HashSet<>();

  /** The tasks whose reported end the server did not confirm at the last fetch. */
  private final Set<String> doubted = new HashSet<>();

  CallbackWatch(CallbackHub hub, Collection<String> ids) {
    this.hub = hub;
    this.queue = hub.open(ids);
  }

  /** Has a permit while a callback is there to take. */
  Semaphore wakeup() {
    return queue.wakeup();
  }

  /** The callbacks since the last look. */
  List<Task> take() {
    return queue.take();
  }

  /** Whether a task should be looked at at once, because of what a callback brought. */
  boolean isDue(Task reported, TaskObserver observer) {
    if (!TaskState.of(reported).isSettled() && !TaskState.hasEnded(reported)) {
      observer.reported(reported);
      return false;
    }
    if (hub.settings().isTrusted()) {
      observer.observed(reported);
      return true;
    }
    return !doubted.contains(reported.id()) && checking.add(reported.id());
  }

  /** The task was fetched, and waits or runs still. */
  void runsOn(String id) {
    if (checking.remove(id)) {
      doubted.add(id);
    } else {
      doubted.remove(id);
    }
  }

  /** At least how long it is to the next poll; zero where callbacks cannot be relied upon. */
  Duration pollInterval(Collection<String> open) {
    return doubted.isEmpty() && hub.hasReported(open)
        ? hub.settings().pollInterval()
        : Duration.ZERO;
  }

  @Override
  public void close() {
    queue.close();
  }
}
