package dev.mjproxy.client.error;

import org.jspecify.annotations.Nullable;

/**
 * No whole response came: the server could not be reached, the connection broke, a time-out passed,
 * or the calling thread was interrupted (its flag stays set).
 */
public final class TransportException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  private final boolean wasSent;
  private final boolean isOfRead;

  /**
   * Says whether anything was sent before it failed.
   *
   * @param isOfRead whether the request changes nothing
   */
  public TransportException(
      Problem problem, boolean wasSent, boolean isOfRead, @Nullable Throwable cause) {
    super(problem, cause);
    this.wasSent = wasSent;
    this.isOfRead = isOfRead;
  }

  /** False when the request never left: no connection was made. */
  public boolean wasSent() {
    return wasSent;
  }

  /** False when the request never left, or changes nothing. */
  @Override
  public boolean mayHaveBeenAccepted() {
    return wasSent && !isOfRead;
  }
}
