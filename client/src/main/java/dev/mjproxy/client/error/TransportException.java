package dev.mjproxy.client.error;

import org.jspecify.annotations.Nullable;

/**
 * No whole reply came: the server could not be reached, the connection broke, a time-out passed, or
 * the calling thread was interrupted.
 */
public final class TransportException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  private final boolean sent;

  /** Says whether anything was sent before it failed. */
  public TransportException(Problem problem, boolean sent, @Nullable Throwable cause) {
    super(problem, cause);
    this.sent = sent;
  }

  /** False when the request never left: no connection was made. */
  @Override
  public boolean mayHaveBeenAccepted() {
    return sent;
  }
}
