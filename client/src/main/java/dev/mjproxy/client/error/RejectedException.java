package dev.mjproxy.client.error;

/** The server understood and refused: any other HTTP 4xx or result code. Nothing was accepted. */
public final class RejectedException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  /** Says what was found and what to do. */
  public RejectedException(Problem problem) {
    super(problem, null);
  }
}
