package dev.mjproxy.mock.steer;

/**
 * Words in a prompt or in {@code state} that ask for a case, in the manner of payment sandboxes, so
 * that a client needs no change to see it. The guide {@code docs/guides/steering.md} lists them; a
 * test holds both lists equal.
 */
public enum PromptWord {
  /** Refused: the queue is full. */
  QUEUE_FULL("queue-full"),
  /** Refused: a banned word. */
  BANNED("banned"),
  /** Refused: no account. */
  NO_ACCOUNT("no-account"),
  /** Refused: the server failed. */
  ERROR("error"),
  /** Accepted with code 22, as if one task were ahead. */
  QUEUED("queued"),
  /** Fails as soon as it has started. */
  FAIL("fail"),
  /** Fails at a percentage, as in {@code mock:fail-at-46}. */
  FAIL_AT("fail-at-"),
  /** Stops at 46 % until the task time-out fails it. */
  HANG("hang"),
  /** Takes ten times as long. */
  SLOW("slow"),
  /** Takes no time. */
  INSTANT("instant"),
  /** Succeeds without an image URL. */
  NO_IMAGE("no-image"),
  /** Succeeds with an image URL that answers 404. */
  EXPIRED_IMAGE("expired-image");

  /** What a word begins with in a prompt. */
  public static final String PREFIX = "mock:";

  private final String word;

  PromptWord(String word) {
    this.word = word;
  }

  /** The word without its prefix; {@link #FAIL_AT}'s ends in a hyphen, digits follow. */
  public String word() {
    return word;
  }
}
