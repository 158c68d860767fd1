package dev.mjproxy.client.error;

/**
 * The task, picture or path is not there: HTTP 404, code 3, a relay's {@code task_no_found}, or an
 * empty response to a fetch.
 */
public final class NotFoundException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do. */
  public NotFoundException(Problem problem) {
    super(problem, null);
  }
}
