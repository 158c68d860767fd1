package dev.mjproxy.mock.fault;

import dev.mjproxy.mock.steer.PromptWord;
import java.time.Duration;

/**
 * A fault that the mock injects; each case says what the client sees. A {@link Refusal} replaces
 * the operation, so no task was created; a {@link Distortion} changes the response afterwards, so a
 * task may exist that the client does not know of.
 */
public sealed interface Fault {
  /** A refusal in place of the operation: nothing was accepted. */
  sealed interface Refusal extends Fault {}

  /** A change to the response of an operation that was carried out. */
  sealed interface Distortion extends Fault {}

  /** A change to callbacks. */
  sealed interface OfCallback extends Fault {}

  /**
   * HTTP 429 with {@code Retry-After}.
   *
   * @param retryAfter rounded up to seconds
   */
  record TooManyRequests(Duration retryAfter) implements Refusal {}

  /**
   * An HTTP error.
   *
   * @param status 500 to 599
   */
  record ServerError(int status) implements Refusal {
    /**
     * Checks the range.
     *
     * @throws IllegalArgumentException if the status is no 5xx
     */
    public ServerError {
      if (status < 500 || status > 599) {
        throw new IllegalArgumentException("fault status: expected 500 to 599, found " + status);
      }
    }
  }

  /** The connection is reset before the request is carried out. */
  record ResetBefore() implements Refusal {}

  /** The connection is reset after the request was carried out: a lost response. */
  record Reset() implements Distortion {}

  /**
   * The response is delayed.
   *
   * @param median median of the delay
   * @param spread the standard deviation of the logarithm; 0 for always the same
   */
  record Delay(Duration median, double spread) implements Distortion {}

  /**
   * The body is sent in pieces, spread over a time.
   *
   * @param over the time
   */
  record SlowBody(Duration over) implements Distortion {}

  /** HTTP 200 without a body. */
  record EmptyBody() implements Distortion {}

  /** HTTP 200 with an HTML page, as a proxy with a dead upstream sends it. */
  record Html() implements Distortion {}

  /** The first half of the JSON. */
  record TruncatedJson() implements Distortion {}

  /**
   * Another result code in the body.
   *
   * @param code the code
   */
  record RewrittenCode(int code) implements Distortion {}

  /**
   * A submission is treated as if its prompt held a word of {@link PromptWord}.
   *
   * @param word the word
   */
  record Steered(PromptWord word) implements Fault {}

  /** A callback is sent twice. */
  record DuplicateCallback() implements OfCallback {}

  /** A callback is not sent. */
  record LostCallback() implements OfCallback {}

  /**
   * A callback is sent later; those of other tasks overtake it.
   *
   * @param by how much later
   */
  record LateCallback(Duration by) implements OfCallback {}
}
