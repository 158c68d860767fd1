package dev.mjproxy.client.internal.callback;

import dev.mjproxy.client.model.Task;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** What callbacks brought since the last look, for one thread that waits. */
public final class CallbackQueue implements AutoCloseable {
  /** A flood of callbacks drops the oldest; whoever waits polls all the same. */
  private static final int MAX_PER_TASK = 8;

  private final Semaphore wakeup = new Semaphore(0);
  private final Deque<Task> tasks = new ArrayDeque<>();
  private final int capacity;
  private final Consumer<CallbackQueue> onClose;

  CallbackQueue(int taskCount, Consumer<CallbackQueue> onClose) {
    this.capacity = MAX_PER_TASK * Math.max(1, taskCount);
    this.onClose = onClose;
  }

  synchronized void offer(Task task) {
    if (tasks.size() == capacity) {
      tasks.removeFirst();
    }
    tasks.addLast(task);
    wakeup.release();
  }

  /** What has come, oldest first; the queue is empty afterwards. */
  public synchronized List<Task> take() {
    wakeup.drainPermits();
    List<Task> taken = List.copyOf(tasks);
    tasks.clear();
    return taken;
  }

  /** Has a permit while there is something to take. */
  public Semaphore wakeup() {
    return wakeup;
  }

  /** Nothing comes any more. */
  @Override
  public void close() {
    onClose.accept(this);
  }
}
