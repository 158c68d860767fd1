package dev.mjproxy.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The response is not what the protocol promises: a web page, truncated JSON, an empty body. The
 * message holds the body's start.
 */
public final class MalformedResponseException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  /** Says what was found instead. */
  public MalformedResponseException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }

  /**
   * True unless the request changes nothing: the server, or a proxy, responded, and the outcome is
   * unknown.
   */
  @Override
  public boolean mayHaveBeenAccepted() {
    return !problem().isOfRead();
  }
}
