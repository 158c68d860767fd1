package dev.mjproxy.client.task;

import dev.mjproxy.client.internal.transport.SafeListeners;
import dev.mjproxy.client.model.Task;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keeps what was last seen of one task and tells the listener of changes. */
final class TaskObserver {
  /** A task with an unknown status that stays unchanged for this long is taken as ended. */
  private static final Duration UNCHANGED = Duration.ofMinutes(2);

  private final Consumer<Task> listener;
  private final Clock clock;
  private @Nullable Task last;
  private Instant lastChange;

  TaskObserver(Consumer<Task> listener, Clock clock) {
    this.listener = listener;
    this.clock = clock;
    this.lastChange = clock.instant();
  }

  @Nullable Task last() {
    return last;
  }

  /** Whether the server does nothing more by itself, as far as was seen. */
  boolean isSettled() {
    return last != null && TaskState.of(last).isSettled();
  }

  /** Records a fetch, and tells the listener if the task has changed. */
  void observed(Task task) {
    if (!task.equals(last)) {
      last = task;
      lastChange = clock.instant();
      SafeListeners.tell(() -> listener.accept(task));
    }
  }

  /** The same for what a callback brought, which may be older than the last fetch. */
  void reported(Task task) {
    if (last == null || TaskState.rank(task) > TaskState.rank(last)) {
      observed(task);
    }
  }

  /** Such as {@code , last seen IN_PROGRESS 46%}. */
  String lastSeen() {
    return last == null
        ? ", and never saw it"
        : (", last seen " + TaskState.shown(last) + " " + Progress.of(last).text()).stripTrailing();
  }

  /**
   * Why a status that the protocol does not name, such as FINISHED, must be an end; null when it
   * may be none.
   */
  @Nullable String unknownEnd() {
    if (last == null || TaskState.of(last) != TaskState.UNKNOWN) {
      return null;
    }
    String sign = signOfAnEnd(last);
    return sign == null
        ? null
        : TaskState.description(last)
            + ", which the protocol does not name, and "
            + sign
            + ": that is taken as its end";
  }

  private @Nullable String signOfAnEnd(Task task) {
    String sign = TaskState.signOfUnknownEnd(task);
    boolean isStill = Duration.between(lastChange, clock.instant()).compareTo(UNCHANGED) >= 0;
    return sign == null && isStill
        ? "nothing has changed for " + UNCHANGED.toMinutes() + " minutes"
        : sign;
  }
}
