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
 * Hands callbacks to the sender when the steps of tasks become due, in order, each with the task's
 * state at that step (base contract §8). One timer is set to the next step of all tasks.
 *
 * <p>Due steps are determined under the lock of {@link Tasks}, so each step is handed over once, by
 * the current plan.
 */
public final class CallbackScheduler implements TaskListener, AutoCloseable {
  /** First interval at which a clock is checked that did not move although real time passed. */
  private static final long LONGEST_PAUSE_MILLIS = 1_000;

  private final MovableClock clock;
  private final Tasks tasks;
  private final TaskRenderer renderer;
  private final CallbackSender sender;
  private final ScheduledExecutorService executor;
  // Guarded by "this": the steps to come, and the timer that is set for the next one.
  private final DueSteps ahead;
  private @Nullable ScheduledFuture<?> alarm;
  // When the alarm is due; null if none is set, or if the one that was set has gone off.
  private @Nullable Instant alarmAt;
  private long pauseMillis = 1;
  // Guards "delivered" and keeps steps in order: with two threads at a time, one step of a task
  // could overtake another.
  private final Object delivering = new Object();
  private long delivered;

  /** A due step with the current version of its task. */
  private record Due(Task task, DueSteps.Next next) {}

  /**
   * Starts without steps.
   *
   * @param clock time; moving it delivers the steps that became due
   * @param tasks the current plans
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
    this.ahead = new DueSteps(sender.overtakes());
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
          // This callback is lost; later ones and the timer must not be.
          InternalErrors.report("no callback of task " + due.task().id() + " at this step", e);
        }
      }
    }
  }

  @Override
  public synchronized void dropped(String taskId) {
    if (ahead.forget(taskId)) {
      arm();
    }
  }

  /** Forgets all steps to come. */
  @Override
  public synchronized void cleared() {
    ahead.clear();
    arm();
  }

  /**
   * Runs an action while no callback is handed to the sender; what becomes due meanwhile is handed
   * over afterwards.
   */
  public void betweenDeliveries(Runnable action) {
    synchronized (delivering) {
      action.run();
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  /** Takes the next due step of a current plan. */
  private @Nullable Due nextDue() {
    return tasks.betweenEvents(this::takeNextDue);
  }

  private synchronized @Nullable Due takeNextDue() {
    for (DueSteps.Next next = ahead.next(); next != null; next = ahead.next()) {
      if (next.step().at().isAfter(clock.instant())) {
        // The clock may have been moved: the same step is due after another real time.
        disarm();
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
    DueSteps.Next next = ahead.next();
    if (next != null && next.step().at().equals(alarmAt)) {
      return;
    }
    disarm();
    if (next == null || clock.standsStill() || executor.isShutdown()) {
      return;
    }
    Instant at = next.step().at();
    long due = Duration.between(clock.instant(), at).plusNanos(999_999).toMillis();
    try {
      alarm = executor.schedule(this::wake, Math.max(pauseMillis, due), TimeUnit.MILLISECONDS);
      alarmAt = at;
    } catch (RejectedExecutionException closedMeanwhile) {
      disarm();
    }
  }

  private synchronized void disarm() {
    if (alarm != null) {
      alarm.cancel(false);
    }
    alarm = null;
    alarmAt = null;
  }

  /** Exponential back-off for a clock that did not move although real time passed. */
  private void wake() {
    synchronized (this) {
      pauseMillis = Math.min(LONGEST_PAUSE_MILLIS, pauseMillis * 2);
      alarmAt = null;
    }
    try {
      run();
    } catch (RuntimeException e) {
      InternalErrors.report("callbacks that are due wait for the next event", e);
    }
  }

  /** Runs the alarms; a cancelled one leaves its queue at once. */
  static ScheduledThreadPoolExecutor newExecutor() {
    ScheduledThreadPoolExecutor executor =
        new ScheduledThreadPoolExecutor(
            1,
            work -> {
              Thread thread = new Thread(work, "mjproxy-timer");
              thread.setDaemon(true);
              return thread;
            });
    executor.setRemoveOnCancelPolicy(true);
    return executor;
  }
}
