package dev.mjproxy.client.error;

import org.jspecify.annotations.Nullable;

/**
 * The reply is not what the protocol promises: a page, half of a JSON text, nothing at all. The
 * message holds the body's start.
 */
public final class MalformedResponseException extends MidjourneyException {
  private static final long serialVersionUID = 1L;

  /** Says what was found instead. */
  public MalformedResponseException(Problem problem, @Nullable Throwable cause) {
    super(problem, cause);
  }

  /** True unless the request changes nothing: the reply comes from somebody, and tells nothing. */
  @Override
  public boolean mayHaveBeenAccepted() {
    return !problem().isOfRead();
  }
}
