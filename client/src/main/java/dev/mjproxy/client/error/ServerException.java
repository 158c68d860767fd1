package dev.mjproxy.client.error;

/** The server failed: HTTP 5xx, 408 or 499, or a relay that lost the server behind it. */
public final class ServerException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  private final boolean isUnavailable;

  /** Says what was found, and whether the server refused before it accepted anything. */
  public ServerException(Problem problem, boolean isUnavailable) {
    super(problem, null);
    this.isUnavailable = isUnavailable;
  }

  /** Whether this is HTTP 503 with a JSON error, which servers send before they accept anything. */
  public boolean isUnavailable() {
    return isUnavailable;
  }

  /** False for HTTP 503 with a JSON error, and for requests that change nothing. */
  @Override
  public boolean mayHaveBeenAccepted() {
    return !isUnavailable && !problem().isOfRead();
  }
}
