package dev.mjproxy.client.task;

import dev.mjproxy.client.error.Problem;
import dev.mjproxy.client.error.TaskFailedException;
import dev.mjproxy.client.model.Task;
import dev.mjproxy.client.model.TaskStatus;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a task's status; waiting, downloads, progress and callbacks all use it. Servers
 * write the status in other letters at times ({@code success}, {@code In Progress}), and relays
 * leave it empty until their first fetch.
 *
 * <pre>{@code
 * switch (TaskState.of(task)) {
 *   case SUCCESS -> show(task.imageUrl());
 *   case FAILURE, CANCEL -> refund(task.id());
 *   default -> {}
 * }
 * }</pre>
 *
 * <p>Only the status counts: some servers send a progress of "100%" with FAILURE, others nothing.
 */
public enum TaskState {
  /** It waits in the queue, or the status is empty. */
  NOT_START,
  /** It was handed over. */
  SUBMITTED,
  /** It waits for a modal call. */
  MODAL,
  /** It is being drawn. */
  IN_PROGRESS,
  /** It failed; the end. */
  FAILURE,
  /** The picture, or the text, is there; the end. */
  SUCCESS,
  /** Somebody cancelled it; the end. */
  CANCEL,
  /** A status that the protocol does not name. */
  UNKNOWN;

  private static final int WHOLE = 100;
  private static final int RANK_OF_RUNNING = 300;
  private static final int RANK_OF_END = 1_000;
  private static final Pattern GAP = Pattern.compile("[\\s_-]+");

  /** The state of a task. */
  public static TaskState of(Task task) {
    return of(task.status());
  }

  /** The state of a status in any spelling. */
  public static TaskState of(TaskStatus status) {
    String value = status.value().strip();
    if (value.isEmpty()) {
      return NOT_START;
    }
    String name = GAP.matcher(value.toUpperCase(Locale.ROOT)).replaceAll("_");
    for (TaskState state : values()) {
      if (state != UNKNOWN && state.name().equals(name)) {
        return state;
      }
    }
    return UNKNOWN;
  }

  /**
   * Whether a task has come to its end: by its status, or by its other members where the protocol
   * does not name the status (FAILED, FINISHED): a progress of 100 %, a finishTime or a failReason.
   */
  public static boolean hasEnded(Task task) {
    return of(task).isTerminal() || signOfUnknownEnd(task) != null;
  }

  /**
   * Why a task whose status the protocol does not name must be at its end; null when it may not.
   */
  static @Nullable String signOfUnknownEnd(Task task) {
    if (of(task) != UNKNOWN) {
      return null;
    }
    if (Progress.of(task).percent().orElse(0) == WHOLE) {
      return "a progress of 100 %";
    }
    if (task.finishTime().isPresent()) {
      return "a finishTime";
    }
    return Objects.requireNonNullElse(task.failReason(), "").isBlank() ? null : "a failReason";
  }

  /**
   * The place of a task's state in the life of a task; a larger one is newer. NOT_START 0, MODAL
   * 100, SUBMITTED 200, IN_PROGRESS 300 and its percent, any end 1000. An end that the protocol
   * does not name counts as end where {@link #hasEnded} says so.
   */
  public static int rank(Task task) {
    if (hasEnded(task)) {
      return RANK_OF_END;
    }
    return switch (of(task)) {
      case SUBMITTED -> 200;
      case MODAL -> 100;
      case NOT_START -> 0;
      default -> RANK_OF_RUNNING + Progress.of(task).percent().orElse(0);
    };
  }

  /** Whether the task will never change again: SUCCESS, FAILURE or CANCEL. */
  public boolean isTerminal() {
    return this == SUCCESS || this == FAILURE || this == CANCEL;
  }

  /**
   * Whether the server does nothing more by itself: the task is over, or waits for a modal call.
   */
  public boolean isSettled() {
    return isTerminal() || this == MODAL;
  }

  /**
   * The task itself where it succeeded.
   *
   * @throws TaskFailedException for all others, with the reason that the server gives
   */
  public static Task requireSuccess(Task task) {
    TaskState state = of(task);
    if (state == SUCCESS) {
      return task;
    }
    String cure =
        switch (state) {
          case FAILURE -> "change what the reason names, and submit anew";
          case CANCEL -> "submit anew if that was not meant";
          case MODAL -> "answer it: client.modal(\"" + task.id() + "\").prompt(…).awaitSuccess()";
          default -> "wait for it: client.tasks().await(\"" + task.id() + "\")";
        };
    throw new TaskFailedException(Problem.of(description(task), cure), task);
  }

  /** The status as the server writes it; words where it is empty, as relays leave it at first. */
  static String shown(Task task) {
    String status = task.status().value().strip();
    return status.isEmpty() ? "(empty status)" : status;
  }

  /** Such as {@code Task 17 has the status FAILURE, banned prompt}. */
  static String description(Task task) {
    String reason = Objects.requireNonNullElse(task.failReason(), "");
    return "Task "
        + task.id()
        + " has the status "
        + shown(task)
        + (reason.isBlank() ? "" : ", " + reason.strip());
  }
}
