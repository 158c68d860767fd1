package dev.mjproxy.mock.steer;

import dev.mjproxy.openapi.ReturnCode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Words in a prompt or in {@code state} that ask for a case, in the manner of payment sandboxes, so
 * that a client needs no change to see it. The guide {@code docs/guides/steering.md} lists them; a
 * test holds both lists equal.
 */
public enum PromptWord {
  /** Refused: the queue is full. */
  QUEUE_FULL("queue-full", ReturnCode.QUEUE_REJECTED),
  /** Refused: a banned word. */
  BANNED("banned", ReturnCode.BANNED_PROMPT),
  /** Refused: no account. */
  NO_ACCOUNT("no-account", ReturnCode.NOT_FOUND),
  /** Refused: the server failed. */
  ERROR("error", ReturnCode.FAILURE),
  /** Accepted with code 22, as if one task were ahead. */
  QUEUED("queued", null),
  /** Fails as soon as it has started. */
  FAIL("fail", null),
  /** Fails at a percentage, as in {@code mock:fail-at-46}. */
  FAIL_AT("fail-at-", null),
  /** Stops at 46 % until the task time-out fails it. */
  HANG("hang", null),
  /** Takes ten times as long. */
  SLOW("slow", null),
  /** Takes no time. */
  INSTANT("instant", null),
  /** Succeeds without an image URL. */
  NO_IMAGE("no-image", null),
  /** Succeeds with an image URL that answers 404. */
  EXPIRED_IMAGE("expired-image", null);

  /** What a word begins with in a prompt. */
  public static final String PREFIX = "mock:";

  private final String word;
  private final @Nullable ReturnCode refusal;

  PromptWord(String word, @Nullable ReturnCode refusal) {
    this.word = word;
    this.refusal = refusal;
  }

  /** The word without its prefix; {@link #FAIL_AT}'s ends in a hyphen, digits follow. */
  public String word() {
    return word;
  }

  /** The code that a submission with this word gets; empty where it is accepted. */
  public Optional<ReturnCode> refusal() {
    return Optional.ofNullable(refusal);
  }
}
