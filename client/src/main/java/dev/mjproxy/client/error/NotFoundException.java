package dev.mjproxy.client.error;

/**
 * Something is not there; {@link #missing()} says what, and the message what to do.
 *
 * <pre>{@code
 * try {
 *   client.shorten("Cat").submit();
 * } catch (NotFoundException e) {
 *   hideTheButton(e.missing() == NotFoundException.Missing.OPERATION);
 * }
 * }</pre>
 */
public final class NotFoundException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  private final Missing missing;

  /** Says what is missing, what was found and what to do. */
  public NotFoundException(Missing missing, Problem problem) {
    super(problem, null);
    this.missing = missing;
  }

  /** What is not there. */
  public Missing missing() {
    return missing;
  }

  /** What is not there. */
  public enum Missing {
    /** The server lacks the operation; the API itself is at this address. */
    OPERATION,
    /** There is no midjourney-proxy API at the address: {@code baseUrl(…)} is wrong. */
    API,
    /** The server does not know the path prefix of the mode, such as {@code /mj-fast}. */
    MODE,
    /** The server knows no task with this id, and this client has not met it either. */
    TASK,
    /** The server has shown or accepted the task before, to this client, and has dropped it. */
    FORGOTTEN_TASK,
    /** The server has no account that can do it (code 3 with such a text). */
    ACCOUNT,
    /**
     * The path is not there, and the server could not be asked whether the operation or the whole
     * API is missing.
     */
    PATH
  }
}
