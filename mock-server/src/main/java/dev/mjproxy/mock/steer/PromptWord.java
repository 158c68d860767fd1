package dev.mjproxy.mock.steer;

/**
 * Steering words: a prompt or {@code state} that contains {@code mock:WORD} makes the mock play a
 * case, as test card numbers do in payment sandboxes, so that the client under test needs no
 * change. The guide {@code docs/guides/steering.md} lists them; a test compares both lists.
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

  /** The prefix of a word in a prompt. */
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
