package dev.mjproxy.openapi.profile;

import java.util.Locale;

/**
 * What may be wrong with a request. In a profile a situation is written in lower case with hyphens,
 * such as {@code unknown-parent}.
 */
public enum Situation {
  /** The secret is missing or wrong. */
  SECRET_REFUSED,
  /** No operation has this path. */
  UNKNOWN_PATH,
  /** The path does not begin with {@code /mj}. */
  OUTSIDE_API,
  /** The path exists, but not with this method. */
  WRONG_METHOD,
  /** The media type of the request is not JSON. */
  WRONG_MEDIA_TYPE,
  /** {@code Accept} names neither JSON nor a range that holds it. */
  NOT_ACCEPTABLE,
  /** The body is empty or is no JSON object. */
  MALFORMED_JSON,
  /** A field has another JSON type than the spec says, or a value that is not in its list. */
  WRONG_TYPE,
  /** An item of a list of pictures is null. */
  NULL_ITEM,
  /** The server fails, since it does not look at a type: {@link ParsingAxis#failsOn}. */
  SERVER_FAILURE,
  /** A required field is missing or blank. */
  MISSING_FIELD,
  /** submitChange: no {@code action}. */
  MISSING_ACTION,
  /** submitChange: an upscale or variation without {@code index}. */
  MISSING_INDEX,
  /** A picture is no data URL or cannot be decoded, or the number of pictures is wrong. */
  INVALID_IMAGE,
  /** The prompt holds a banned word. */
  BANNED_WORD,
  /** fetchTask: no task has this id. */
  UNKNOWN_TASK,
  /** submitAction, submitModal, submitChange, submitSimpleChange: no task has this id. */
  UNKNOWN_PARENT,
  /** cancelTask: no task has this id. */
  UNKNOWN_CANCEL_TASK,
  /** getImageSeed: no task has this id. */
  UNKNOWN_SEED_TASK,
  /** getImageSeed: the task has no seed yet, or never gets one. */
  SEED_NOT_READY,
  /** The parent task is not in SUCCESS. */
  WRONG_STATE,
  /** The server does not carry out this button. */
  UNSUPPORTED_BUTTON,
  /** The queue is full. */
  QUEUE_FULL,
  /** The account filter matches no account. */
  UNKNOWN_ACCOUNT,
  /** The operation exists, but is switched off. */
  SWITCHED_OFF;

  /** The word that stands for this situation in a profile, such as {@code unknown-parent}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
