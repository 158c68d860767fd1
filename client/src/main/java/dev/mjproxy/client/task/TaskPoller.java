package dev.mjproxy.client.task;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.http.TimeSource;
import dev.mjproxy.client.internal.callback.CallbackHub;
import dev.mjproxy.client.model.Task;
import java.util.Collection;
import java.util.List;

/**
 * Polls tasks until the server does nothing more by itself; a callback makes the next poll due at
 * once. The exception that ends the waiting has the task's id.
 */
final class TaskPoller {
  private final TaskResponses responses;
  private final TimeSource time;
  private final CallbackHub callbacks;

  /** Fetches through these responses, in this time, and hears of callbacks from the hub. */
  TaskPoller(TaskResponses responses, TimeSource time, CallbackHub callbacks) {
    this.responses = responses;
    this.time = time;
    this.callbacks = callbacks;
  }

  /** How many tasks are waited for now. */
  int waitedFor() {
    return callbacks.waitedFor();
  }

  /**
   * Waits for one task.
   *
   * @throws WaitException whatever ends the waiting before the task
   */
  Task await(String id, AwaitOptions options) {
    TaskResponses.checked(id);
    AwaitOptions.required(options);
    TaskObserver observer = new TaskObserver(options.listener(), time.clock());
    // Opened before the first fetch, so that no callback falls between the two.
    try (CallbackWatch watch = new CallbackWatch(callbacks, List.of(id))) {
      return poll(id, options, observer, watch);
    } catch (WaitException e) {
      throw e;
    } catch (RuntimeException
        | Error e) { // an error, too, would take the id of a paid task with it
      throw new WaitException(e, id, observer.last(), () -> await(id, options));
    }
  }

  private Task poll(String id, AwaitOptions options, TaskObserver observer, CallbackWatch watch) {
    PollSchedule schedule = new PollSchedule(options, time);
    TaskResponses limited = responses.until(schedule.deadline());
    FailureTolerance tolerance = new FailureTolerance();
    while (true) {
      if (!observer.isSettled()) {
        fetch(limited, id, tolerance, observer);
      }
      Task last = observer.last();
      if (last != null && observer.isSettled()) {
        return last;
      }
      watch.runsOn(id);
      String end = observer.unknownEnd();
      if (end == null) {
        end =
            schedule.next(
                watch, task -> watch.isDue(task, observer), watch.pollInterval(List.of(id)));
        end = end == null ? null : end.replace("%s", id) + observer.lastSeen();
      }
      if (end != null) {
        throw new WaitException(end, id, observer.last(), () -> await(id, options));
      }
    }
  }

  private static void fetch(
      TaskResponses responses, String id, FailureTolerance tolerance, TaskObserver observer) {
    try {
      observer.observed(responses.fetch(id).value());
      tolerance.succeeded();
    } catch (MidjourneyException e) {
      if (!tolerance.tolerates(e)) {
        throw e;
      }
    }
  }

  /**
   * Waits for many tasks. It throws nothing but what is wrong with its arguments: an interrupt,
   * too, ends up with the tasks that were still open.
   */
  AwaitedTasks awaitAll(Collection<String> ids, AwaitOptions options) {
    TaskResponses.checked(ids).forEach(TaskResponses::checked);
    AwaitOptions.required(options);
    PollSchedule schedule = new PollSchedule(options, time);
    BulkPoller rounds =
        new BulkPoller(
            responses.until(schedule.deadline()),
            ids,
            id -> new TaskObserver(options.listener(), time.clock()),
            schedule::isOver,
            id -> await(id, options));
    try (CallbackWatch watch = new CallbackWatch(callbacks, ids)) {
      while (rounds.fetchDue(watch)) {
        String end =
            schedule.next(
                watch, task -> rounds.isDue(task, watch), watch.pollInterval(rounds.open()));
        if (end != null) {
          rounds.giveUp(end);
        }
      }
    } catch (RuntimeException | Error e) {
      rounds.giveUp(e);
    }
    return rounds.result();
  }
}
