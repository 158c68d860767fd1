package dev.mjproxy.bench;

/** The enums of a task as closed Java enums, which fail on any other value. */
final class Words {
  private Words() {}

  /** {@code action}. */
  enum Action {
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
  enum Status {
    NOT_START,
    SUBMITTED,
    MODAL,
    IN_PROGRESS,
    FAILURE,
    SUCCESS,
    CANCEL
  }

  /** {@code botType}. */
  enum BotType {
    MID_JOURNEY,
    NIJI_JOURNEY,
    INSIGHT_FACE
  }
}
