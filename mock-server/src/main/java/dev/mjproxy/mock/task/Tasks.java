package dev.mjproxy.mock.task;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All tasks of one server, and the events that make and change them. A look at a task computes its
 * state; nothing ticks (base contract §8). Thread-safe.
 */
public final class Tasks {
  /** As many tasks at once as come. */
  public static final int UNLIMITED = LaneScheduler.UNLIMITED;

  private final TaskStore store;
  private final Clock clock;
  private final Settings settings;
  private final TaskIds ids;
  private final LaneScheduler lanes;
  private final Object events = new Object();

  /**
   * @param concurrency how many tasks run at once; {@link #UNLIMITED} for no limit
   * @param queueSize how many more may wait
   * @param duration how long a task takes in FAST mode, from its lane to its end
   */
  public record Settings(int concurrency, int queueSize, Duration duration) {}

  /**
   * @param store where tasks live
   * @param clock the time that all plans are seen through
   */
  public Tasks(TaskStore store, Clock clock, Settings settings) {
    this.store = store;
    this.clock = clock;
    this.settings = settings;
    this.ids = new TaskIds(clock);
    this.lanes = new LaneScheduler(settings.concurrency());
  }

  /** Makes a task, or refuses because the queue is full. */
  public SubmitOutcome submit(Submission submission, PlanShape shape) {
    synchronized (events) {
      Instant now = now();
      int waiting = lanes.waiting(now);
      if (waiting >= settings.queueSize()) {
        return new SubmitOutcome.QueueFull();
      }
      TaskPlan plan = new TaskPlan(shape, now, now, duration(submission), null);
      Task task = lanes.add(new Task(ids.next(), submission, plan), now);
      store.put(task);
      return new SubmitOutcome.Accepted(task, waiting);
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
    synchronized (events) {
      Instant now = now();
      Optional<Task> found = store.find(id);
      if (found.isEmpty() || found.get().at(now).status().isTerminal()) {
        return false;
      }
      TaskPlan.Ending ending = new TaskPlan.Ending(status, now, failReason);
      Task ended = found.get().with(found.get().plan().endingWith(ending));
      store.put(ended);
      lanes.replace(ended, now).forEach(store::put);
      return true;
    }
  }

  /** The task with this id. */
  public Optional<Task> find(String id) {
    return store.find(id);
  }

  /** At most {@code limit} tasks, the one submitted last first. */
  public List<Task> newest(int limit) {
    return store.newest(limit);
  }

  /** Those waiting or running, the one submitted first first (protocol §3.13). */
  public List<Task> queued() {
    Instant now = now();
    List<Task> found = new ArrayList<>();
    for (Task task : store.newest(Integer.MAX_VALUE)) {
      if (task.at(now).status().isUnderWay()) {
        found.add(0, task);
      }
    }
    return found;
  }

  /** What a task is now. */
  public TaskState stateOf(Task task) {
    return task.at(now());
  }

  /** Forgets all tasks. */
  public void clear() {
    synchronized (events) {
      store.clear();
      lanes.clear();
    }
  }

  private Instant now() {
    // The wire knows milliseconds; finer times would make a task's own times disagree by rounding.
    return Instant.ofEpochMilli(clock.millis());
  }

  private Duration duration(Submission submission) {
    double factor = submission.mode().durationFactor();
    return Duration.ofMillis(Math.round(settings.duration().toMillis() * factor));
  }
}
