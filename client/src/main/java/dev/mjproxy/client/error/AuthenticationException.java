package dev.mjproxy.client.error;

/** The key is missing, wrong or not allowed to do this: HTTP 401 or 403. */
public final class AuthenticationException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do. */
  public AuthenticationException(Problem problem) {
    super(problem, null);
  }
}
