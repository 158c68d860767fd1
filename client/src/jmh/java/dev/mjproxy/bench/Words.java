package dev.mjproxy.bench;

/** The enums of a task as closed Java enums, which fail on any other value. */
public final class Words {
  private Words() {}

  /** {@code action}. */
  public enum Action {
    IMAGINE,
    UPSCALE,
    VARIATION,
    ZOOM,
    PAN,
    DESCRIBE,
    BLEND,
    SHORTEN,
    SWAP_FACE
  }

  /** {@code status}. */
  public enum Status {
    NOT_START,
    SUBMITTED,
    MODAL,
    IN_PROGRESS,
    FAILURE,
    SUCCESS,
    CANCEL
  }

  /** {@code botType}. */
  public enum BotType {
    MID_JOURNEY,
    NIJI_JOURNEY,
    INSIGHT_FACE
  }
}
