package dev.mjproxy.mock.internal.callback;

import dev.mjproxy.mock.internal.log.InternalErrors;
import dev.mjproxy.mock.internal.render.TaskRenderer;
import dev.mjproxy.mock.internal.task.MovableClock;
import dev.mjproxy.mock.internal.task.Task;
import dev.mjproxy.mock.internal.task.TaskListener;
import dev.mjproxy.mock.internal.task.TaskState;
import dev.mjproxy.mock.internal.task.Tasks;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one timer: armed at the next step of any task with a callback, it hands the steps that became
 * due to the sender, in order, each with the task as it is at that step (base contract §8).
 *
 * <p>What is due is decided while no event happens, so a step is handed over by the plan that
 * counts, and once.
 */
public final class CallbackScheduler implements TaskListener, AutoCloseable {
  /** How often a clock is asked that does not move as time passes. */
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  private final MovableClock clock;
  private final Tasks tasks;
  private final TaskRenderer renderer;
  private final CallbackSender sender;
  private final ScheduledExecutorService executor;
  // Guarded by "this": what lies ahead, and the alarm that is set for it.
  private final DueSteps ahead = new DueSteps();
  private @Nullable ScheduledFuture<?> alarm;
  private long pauseMillis = 1;
  // Guards "delivered", and the order in which steps are handed over: two threads at a time could
  // let one step of a task overtake another.
  private final Object delivering = new Object();
  private long delivered;

  /** A step that is due, and the task that it belongs to as it is known now. */
  private record Due(Task task, DueSteps.Next next) {}

  /**
   * Starts with nothing planned.
   *
   * @param clock whose moves deliver what became due
   * @param tasks tells what counts
   * @param renderer makes the bodies
   * @param sender sends them
   */
  public CallbackScheduler(
      MovableClock clock, Tasks tasks, TaskRenderer renderer, CallbackSender sender) {
    this(clock, tasks, renderer, sender, newExecutor());
  }

  CallbackScheduler(
      MovableClock clock,
      Tasks tasks,
      TaskRenderer renderer,
      CallbackSender sender,
      ScheduledExecutorService executor) {
    this.clock = clock;
    this.tasks = tasks;
    this.renderer = renderer;
    this.sender = sender;
    this.executor = executor;
    clock.onAdvance(this::run);
  }

  @Override
  public synchronized void planned(Task task) {
    if (task.submission().caller().notifyHook() != null) {
      ahead.plan(task);
      arm();
    }
  }

  /** Hands over all steps that are due. */
  public void run() {
    synchronized (delivering) {
      for (Due due = nextDue(); due != null; due = nextDue()) {
        try {
          deliver(due);
        } catch (RuntimeException e) {
          // One callback less; those behind it, and the alarm, must not be lost with it.
          InternalErrors.report("no callback of task " + due.task().id() + " at this step", e);
        }
      }
    }
  }

  @Override
  public synchronized void dropped(String taskId) {
    ahead.forget(taskId);
    arm();
  }

  /** Forgets all steps that lie ahead. */
  public void clear() {
    synchronized (delivering) {
      synchronized (this) {
        ahead.clear();
        arm();
      }
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** The next step that is due and counts; notes it as handed over. */
  private @Nullable Due nextDue() {
    return tasks.betweenEvents(this::takeNextDue);
  }

  private synchronized @Nullable Due takeNextDue() {
    for (DueSteps.Next next = ahead.next(); next != null; next = ahead.next()) {
      if (next.step().at().isAfter(clock.instant())) {
        arm();
        return null;
      }
      pauseMillis = 1;
      ahead.take(next);
      Task task = tasks.find(next.taskId()).orElse(null);
      if (task != null) {
        return new Due(task, next);
      }
      ahead.forget(next.taskId());
    }
    return null;
  }

  private void deliver(Due due) {
    Task task = due.task();
    TaskState state = due.next().step().state();
    CallbackDelivery delivery =
        new CallbackDelivery(
            ++delivered,
            task.id(),
            due.next().url(),
            state.status().name(),
            Objects.requireNonNullElse(TaskRenderer.progress(state), ""),
            due.next().step().at(),
            0,
            new CallbackOutcome.Pending());
    sender.send(delivery, CallbackBody.of(task, state, tasks, renderer));
  }

  private synchronized void arm() {
    if (alarm != null) {
      alarm.cancel(false);
      alarm = null;
    }
    DueSteps.Next next = ahead.next();
    if (next == null || clock.standsStill() || executor.isShutdown()) {
      return;
    }
    Instant now = clock.instant();
    long due = Duration.between(now, next.step().at()).plusNanos(999_999).toMillis();
    try {
      alarm = executor.schedule(this::wake, Math.max(pauseMillis, due), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closedMeanwhile) {
      alarm = null;
    }
  }

  /** A clock that has not moved as time passed is asked less and less often. */
  private void wake() {
    synchronized (this) {
      pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, pauseMillis * 2);
    }
    try {
      run();
    } catch (RuntimeException e) {
      InternalErrors.report("callbacks that are due wait for the next event", e);
    }
  }

  private static ScheduledExecutorService newExecutor() {
    return new ScheduledThreadPoolExecutor(
        1,
        work -> {
          Thread thread = new Thread(work, "mjproxy-timer");
          thread.setDaemon(true);
          return thread;
        });
  }
}
