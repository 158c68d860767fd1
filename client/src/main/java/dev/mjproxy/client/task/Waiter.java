package dev.mjproxy.client.task;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.http.Timing;
import dev.mjproxy.client.model.Task;
import java.util.Collection;

/** Waits for tasks by fetching them. Whatever ends the waiting, the task's id is in it. */
public final class Waiter {
  private final TaskReplies replies;
  private final Timing timing;

  /** Fetches through these replies, in this time. */
  public Waiter(TaskReplies replies, Timing timing) {
    this.replies = replies;
    this.timing = timing;
  }

  /**
   * Waits for one task.
   *
   * @throws WaitException whatever ends the waiting before the task
   */
  public Task await(String id, AwaitOptions options) {
    TaskReplies.checked(id);
    AwaitOptions.required(options);
    Follower follower = new Follower(options.listener(), timing.clock());
    try {
      return poll(id, options, follower);
    } catch (WaitException e) {
      throw e;
    } catch (RuntimeException
        | Error e) { // an error, too, would take the id of a paid task with it
      throw new WaitException(e, id, follower.last(), () -> await(id, options));
    }
  }

  private Task poll(String id, AwaitOptions options, Follower follower) {
    Pace pace = new Pace(options, timing);
    TaskReplies limited = replies.until(pace.deadline());
    Patience patience = new Patience();
    while (true) {
      fetch(limited, id, patience, follower);
      Task last = follower.last();
      if (last != null && TaskState.of(last).isSettled()) {
        return last;
      }
      String end = follower.unknownEnd();
      if (end == null) {
        end = pace.next();
        end = end == null ? null : end.replace("%s", id) + follower.lastSeen();
      }
      if (end != null) {
        throw new WaitException(end, id, last, () -> await(id, options));
      }
    }
  }

  private static void fetch(TaskReplies replies, String id, Patience patience, Follower follower) {
    try {
      follower.saw(replies.fetch(id).value());
      patience.succeeded();
    } catch (MidjourneyException e) {
      if (!patience.tolerates(e)) {
        throw e;
      }
    }
  }

  /**
   * Waits for many tasks. It throws nothing but what is wrong with its arguments: an interrupt,
   * too, ends up with the tasks that were still open.
   */
  public AwaitedTasks awaitAll(Collection<String> ids, AwaitOptions options) {
    TaskReplies.checked(ids).forEach(TaskReplies::checked);
    AwaitOptions.required(options);
    Pace pace = new Pace(options, timing);
    Rounds rounds =
        new Rounds(
            replies.until(pace.deadline()),
            ids,
            id -> new Follower(options.listener(), timing.clock()),
            pace::isOver,
            id -> await(id, options));
    try {
      while (rounds.fetchAll()) {
        String end = pace.next();
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
