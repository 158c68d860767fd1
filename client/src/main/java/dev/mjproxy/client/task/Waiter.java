package dev.mjproxy.client.task;

import dev.mjproxy.client.error.MidjourneyException;
import dev.mjproxy.client.error.WaitException;
import dev.mjproxy.client.http.Timing;
import dev.mjproxy.client.model.Task;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Waits for tasks by looking at them. */
public final class Waiter {
  private final TaskReplies replies;
  private final Timing timing;

  /** Looks through these replies, in this time. */
  public Waiter(TaskReplies replies, Timing timing) {
    this.replies = replies;
    this.timing = timing;
  }

  /** Waits for one task. */
  public Task await(String id, AwaitOptions options) {
    Pace pace = new Pace(options, timing);
    TaskReplies looks = replies.until(pace.deadline());
    Patience patience = new Patience();
    Task last = null;
    while (true) {
      Task task = look(looks, id, patience);
      if (task != null) {
        if (!task.equals(last)) {
          options.listener().accept(task);
        }
        if (TaskEnd.isSettled(task)) {
          return task;
        }
        last = task;
      }
      WaitException end = pace.next(id, last);
      if (end != null) {
        throw end;
      }
    }
  }

  private static @Nullable Task look(TaskReplies looks, String id, Patience patience) {
    try {
      Task task = looks.fetch(id).value();
      patience.succeeded();
      return task;
    } catch (MidjourneyException e) {
      if (!patience.tolerates(e)) {
        throw e;
      }
      return null;
    }
  }

  /** Waits for many tasks. */
  public AwaitedTasks awaitAll(Collection<String> ids, AwaitOptions options) {
    Pace pace = new Pace(options, timing);
    Rounds rounds =
        new Rounds(replies.until(pace.deadline()), ids, options.listener(), pace::isOver);
    while (rounds.look()) {
      WaitException end = pace.next(rounds.open() + " tasks", null);
      if (end != null) {
        rounds.giveUp(end);
        break;
      }
    }
    return rounds.result();
  }
}
