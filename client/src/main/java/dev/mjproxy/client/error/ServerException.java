package dev.mjproxy.client.error;

/** The server failed: HTTP 5xx, or a relay that lost the server behind it. */
public final class ServerException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  private final boolean mayHaveBeenAccepted;

  /** Says what was found, and whether it may have been carried out all the same. */
  public ServerException(Problem problem, boolean mayHaveBeenAccepted) {
    super(problem, null);
    this.mayHaveBeenAccepted = mayHaveBeenAccepted;
  }

  /** False only for HTTP 503 with a JSON error, which servers send before they accept anything. */
  @Override
  public boolean mayHaveBeenAccepted() {
    return mayHaveBeenAccepted;
  }
}
