package dev.mjproxy.mock.internal.task;

import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** The states of a task and the moves between them (base contract §7, protocol §8). */
public enum TaskStatus {
  /** Accepted, not yet handed over. */
  NOT_START,
  /** Handed over to the bot. */
  SUBMITTED,
  /** Waits for the caller to submit its modal. */
  MODAL,
  /** The bot works on it. */
  IN_PROGRESS,
  /** Ended well. */
  SUCCESS,
  /** Ended badly; the fail reason says why. */
  FAILURE,
  /** Ended by its caller. */
  CANCEL;

  /** Each row: what may directly follow. A client may see fewer steps, never others. */
  private static final Map<TaskStatus, Set<TaskStatus>> NEXT =
      Map.of(
          NOT_START, EnumSet.of(SUBMITTED, FAILURE, CANCEL),
          SUBMITTED, EnumSet.of(IN_PROGRESS, SUCCESS, FAILURE, CANCEL),
          MODAL, EnumSet.of(NOT_START, SUBMITTED, CANCEL),
          IN_PROGRESS, EnumSet.of(IN_PROGRESS, SUCCESS, FAILURE, CANCEL),
          SUCCESS, EnumSet.noneOf(TaskStatus.class),
          FAILURE, EnumSet.noneOf(TaskStatus.class),
          CANCEL, EnumSet.noneOf(TaskStatus.class));

  /** Whether nothing follows. */
  public boolean isTerminal() {
    return next().isEmpty();
  }

  /** Whether {@code next} may directly follow. */
  public boolean mayBecome(TaskStatus next) {
    return next().contains(next);
  }

  /** Whether the bot or the queue has it: neither ended nor waiting for its caller. */
  public boolean isUnderWay() {
    return !isTerminal() && this != MODAL;
  }

  private Set<TaskStatus> next() {
    return Objects.requireNonNull(NEXT.get(this), "a row for each status");
  }
}
