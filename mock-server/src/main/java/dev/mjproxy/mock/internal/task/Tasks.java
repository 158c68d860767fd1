package dev.mjproxy.mock.internal.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * All tasks of one server, and the events that create and change them. States are computed when
 * they are read; no timer changes them (base contract §8). Thread-safe.
 */
public final class Tasks {
  /** Concurrency without limit. */
  public static final int UNLIMITED = SlotScheduler.UNLIMITED;

  private final TaskStore store;
  private final Clock clock;
  private final int queueSize;
  private final TaskIds ids;
  private final SlotScheduler slots;
  private final List<TaskListener> listeners = new CopyOnWriteArrayList<>();
  // Guards the slots and every change of a task, from reading the clock to notifying the listeners:
  // all consequences of one event are complete before the next event begins.
  private final Object events = new Object();

  /**
   * Starts with no tasks under way.
   *
   * @param store where tasks live
   * @param clock the time that all plans are seen through
   * @param concurrency how many tasks run at once; {@link #UNLIMITED} for no limit
   * @param queueSize how many more may wait, 0 for none
   */
  public Tasks(TaskStore store, Clock clock, int concurrency, int queueSize) {
    this.store = store;
    this.clock = clock;
    this.queueSize = queueSize;
    this.ids = new TaskIds(clock);
    this.slots = new SlotScheduler(concurrency);
  }

  /** Tells a listener of every event from now on. */
  public void listen(TaskListener listener) {
    listeners.add(listener);
  }

  /** Makes a task, or refuses because the queue is full. */
  public SubmitOutcome submit(Submission submission, TaskProfile profile) {
    synchronized (events) {
      Instant now = now();
      int waiting = slots.waiting(now);
      if (isFull(waiting, now)) {
        return new SubmitOutcome.QueueFull();
      }
      int underWay = slots.count(now);
      TaskPlan plan = new TaskPlan(profile.timeline(), now, now, profile.duration(), null);
      String id = ids.next();
      Task task = new Task(id, submission, slots.add(id, plan, now), List.of());
      keep(task);
      return new SubmitOutcome.Accepted(task, waiting, underWay);
    }
  }

  /** Makes a task that waits for its modal; it takes no slot and does not count in the queue. */
  public Task openModal(Submission submission) {
    synchronized (events) {
      Instant now = now();
      TaskPlan plan = new TaskPlan(TaskTimeline.MODAL, now, now, Duration.ZERO, null);
      Task task = new Task(ids.next(), submission, plan, List.of());
      keep(task);
      return task;
    }
  }

  /**
   * Continues a task that waits for its modal; its id stays.
   *
   * @param submission replaces the task's submission
   */
  public SubmitOutcome submitModal(String id, Submission submission, TaskProfile profile) {
    synchronized (events) {
      Instant now = now();
      Task waitingTask = store.find(id).orElse(null);
      if (waitingTask == null || waitingTask.at(now).status() != TaskStatus.MODAL) {
        return new SubmitOutcome.NoModal();
      }
      int waiting = slots.waiting(now);
      if (isFull(waiting, now)) {
        return new SubmitOutcome.QueueFull();
      }
      int underWay = slots.count(now);
      Instant submittedAt = waitingTask.plan().submittedAt();
      TaskPlan plan = new TaskPlan(profile.timeline(), submittedAt, now, profile.duration(), null);
      Task task = new Task(id, submission, slots.add(id, plan, now), waitingTask.usedButtons());
      keep(task);
      return new SubmitOutcome.Accepted(task, waiting, underWay);
    }
  }

  /**
   * Ends a task now.
   *
   * @param status a terminal status
   * @param failReason why, where the status is FAILURE
   * @return whether it ended; a task that had ended before stays as it was
   */
  public boolean end(String id, TaskStatus status, @Nullable String failReason) {
    if (!status.isTerminal()) {
      throw new IllegalArgumentException(
          "expected SUCCESS, FAILURE or CANCEL, found " + status.name());
    }
    synchronized (events) {
      Instant now = now();
      Optional<Task> found = store.find(id);
      if (found.isEmpty() || found.get().at(now).status().isTerminal()) {
        return false;
      }
      TaskPlan.Termination ending = new TaskPlan.Termination(status, now, failReason);
      Task ended = found.get().with(found.get().plan().endingWith(ending));
      keep(ended);
      for (SlotScheduler.ScheduledPlan moved : slots.replace(id, ended.plan(), now)) {
        store.find(moved.id()).ifPresent(task -> keep(task.with(moved.plan())));
      }
      return true;
    }
  }

  /** Marks a button of a task as pressed. */
  public void use(String id, String customId) {
    synchronized (events) {
      store.find(id).ifPresent(task -> put(task.withUsed(customId)));
    }
  }

  /** The task with this id. */
  public Optional<Task> find(String id) {
    return store.find(id);
  }

  /** Where the tasks live; for the lists. */
  public TaskStore store() {
    return store;
  }

  /** Those waiting or running, the one submitted first first (protocol §3.13). */
  public List<Task> queued() {
    synchronized (events) {
      Instant now = now();
      return slots.underWay(now).stream()
          .flatMap(id -> store.find(id).stream())
          .filter(task -> task.at(now).status().isUnderWay())
          .toList();
    }
  }

  /**
   * Reads tasks under the lock of all events: the result is current until this returns.
   *
   * @param read returns quickly, since it blocks all events
   */
  public <T> T betweenEvents(Supplier<T> read) {
    synchronized (events) {
      return read.get();
    }
  }

  /** What a task is now. */
  public TaskState stateOf(Task task) {
    return task.at(now());
  }

  /** Forgets all tasks. */
  public void clear() {
    synchronized (events) {
      store.clear();
      slots.clear();
      listeners.forEach(TaskListener::cleared);
    }
  }

  /** Whether a new task would have to wait, and may not. */
  private boolean isFull(int waiting, Instant now) {
    return waiting >= queueSize && !slots.hasFree(now);
  }

  private void keep(Task task) {
    put(task);
    listeners.forEach(listener -> listener.planned(task));
  }

  private void put(Task task) {
    for (String dropped : store.put(task)) {
      slots.forget(dropped);
      listeners.forEach(listener -> listener.dropped(dropped));
    }
  }

  private Instant now() {
    // The API has milliseconds; finer times would disagree with them by rounding.
    return Instant.ofEpochMilli(clock.millis());
  }
}
