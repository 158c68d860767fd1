package dev.mjproxy.mock.webhook;

import dev.mjproxy.mock.render.TaskRenderer;
import dev.mjproxy.mock.task.MovableClock;
import dev.mjproxy.mock.task.Task;
import dev.mjproxy.mock.task.TaskListener;
import dev.mjproxy.mock.task.TaskPlan;
import dev.mjproxy.mock.task.TaskStore;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The one timer: armed at the next step of any task with a callback, it hands the steps that became
 * due to the sender, in order, each with the task as it is at that step (base contract §8).
 */
public final class StepTimer implements TaskListener, AutoCloseable {
  private static final Comparator<Due> IN_ORDER =
      Comparator.comparing((Due due) -> due.step().at()).thenComparing(Due::number);

  private final MovableClock clock;
  private final TaskStore store;
  private final TaskRenderer renderer;
  private final CallbackSender sender;
  private final PriorityQueue<Due> queue = new PriorityQueue<>(IN_ORDER);
  private final Map<String, Set<TaskPlan.Step>> handedOver = new HashMap<>();
  private final Object delivering = new Object();
  private final ScheduledExecutorService executor =
      Executors.newSingleThreadScheduledExecutor(StepTimer::daemon);
  private @Nullable ScheduledFuture<?> armed;
  private long planned;
  private long delivered;

  /** A step that lies ahead; the plan tells whether it still counts when it is due. */
  private record Due(long number, Task task, TaskPlan.Step step) {}

  /**
   * Starts with nothing planned.
   *
   * @param clock whose moves deliver what became due
   * @param store tells which plan of a task counts
   * @param renderer makes the bodies
   * @param sender sends them
   */
  public StepTimer(
      MovableClock clock, TaskStore store, TaskRenderer renderer, CallbackSender sender) {
    this.clock = clock;
    this.store = store;
    this.renderer = renderer;
    this.sender = sender;
    clock.onAdvance(this::run);
  }

  @Override
  public synchronized void planned(Task task) {
    if (task.submission().caller().notifyHook() == null) {
      return;
    }
    List<TaskPlan.Step> steps = task.plan().steps();
    Set<TaskPlan.Step> done = handedOver.getOrDefault(task.id(), Set.of());
    // The first step is the submission itself, which its own reply reports. Steps that are past and
    // not handed over are late, not over: a short task may end before its plan arrives here.
    for (TaskPlan.Step step : steps.subList(1, steps.size())) {
      if (!done.contains(step)) {
        queue.add(new Due(planned++, task, step));
      }
    }
    arm();
  }

  /** Hands over all steps that are due. */
  public void run() {
    // One thread at a time, or two steps of a task could overtake each other.
    synchronized (delivering) {
      for (Due due = nextDue(); due != null; due = nextDue()) {
        deliver(due);
      }
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }

  private synchronized @Nullable Due nextDue() {
    Due next = queue.peek();
    if (next == null || next.step().at().isAfter(clock.instant())) {
      arm();
      return null;
    }
    return queue.remove();
  }

  private void deliver(Due due) {
    String url = due.task().submission().caller().notifyHook();
    Task current = store.find(due.task().id()).orElse(null);
    if (url == null || !counts(due, current) || current == null) {
      return; // An event has replaced the plan, or the task is gone.
    }
    ObjectNode body =
        renderer.render(current, due.step().state(), current.submission().caller().baseUrl());
    Delivery delivery =
        new Delivery(
            nextNumber(),
            current.id(),
            url,
            body.path("status").asString(),
            body.path("progress").asString(""),
            due.step().at(),
            0,
            Delivery.PENDING);
    sender.send(delivery, JsonMapper.shared().writeValueAsBytes(body));
  }

  /** Whether the step is still planned; if so, it is noted as handed over. */
  private synchronized boolean counts(Due due, @Nullable Task current) {
    boolean isPlanned = current != null && current.plan().equals(due.task().plan());
    if (current == null || (isPlanned && due.step().state().status().isTerminal())) {
      handedOver.remove(due.task().id());
    } else if (isPlanned) {
      handedOver.computeIfAbsent(current.id(), id -> new HashSet<>()).add(due.step());
    }
    return isPlanned;
  }

  private synchronized long nextNumber() {
    return ++delivered;
  }

  private synchronized void arm() {
    if (armed != null) {
      armed.cancel(false);
      armed = null;
    }
    Due next = queue.peek();
    if (next != null && !executor.isShutdown()) {
      long wait = Math.max(1, Duration.between(clock.instant(), next.step().at()).toMillis());
      armed = executor.schedule(this::run, wait, TimeUnit.MILLISECONDS);
    }
  }

  private static Thread daemon(Runnable work) {
    Thread thread = new Thread(work, "mjproxy-timer");
    thread.setDaemon(true);
    return thread;
  }
}
