package dev.mjproxy.mock.internal.server;

import dev.mjproxy.mock.internal.log.InternalErrors;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.io.EofException;

/**
 * An error to answer a request with: a body that cannot be read is the caller's fault, all else is
 * the server's.
 *
 * @param status the HTTP status
 * @param message what was expected and what was found
 * @param headers more headers that the status needs, such as {@code Allow}
 */
record ErrorStatus(int status, String message, Map<String, String> headers) {
  ErrorStatus(int status, String message) {
    this(status, message, Map.of());
  }

  /** The error for a body that could not be read. */
  static ErrorStatus of(Throwable thrown) {
    boolean reading = false;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return new ErrorStatus(
            408, "body: expected more of it, found a connection that fell silent");
      }
      if (cause instanceof BadMessageException bad) {
        return new ErrorStatus(bad.getCode(), String.valueOf(bad.getReason()));
      }
      reading |= cause instanceof IOException;
    }
    return reading
        ? new ErrorStatus(400, "body: expected a whole one, found one that breaks off")
        : ofOurs(thrown);
  }

  /** The error for a request that was read and then failed. */
  static ErrorStatus whileAnswering(Throwable thrown) {
    boolean callerIsGone = thrown instanceof EofException;
    return callerIsGone || thrown instanceof BadMessageException ? of(thrown) : ofOurs(thrown);
  }

  private static ErrorStatus ofOurs(Throwable thrown) {
    InternalErrors.report("a request was answered with 500", thrown);
    return new ErrorStatus(500, "the server failed on this request");
  }
}
