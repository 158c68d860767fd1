package dev.mjproxy.mock.wiremock;

import dev.mjproxy.mock.log.InternalErrors;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import wiremock.org.eclipse.jetty.http.BadMessageException;
import wiremock.org.eclipse.jetty.io.EofException;

/**
 * What a failed request is answered with: a body that cannot be read is the caller's fault, all
 * else is ours.
 *
 * @param status the HTTP status
 * @param message what was wrong
 */
record Failure(int status, String message) {
  /** What a body that could not be read is answered with. */
  static Failure of(Throwable thrown) {
    boolean reading = false;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof TimeoutException) {
        return new Failure(408, "body: expected more of it, found a connection that fell silent");
      }
      if (cause instanceof BadMessageException bad) {
        return new Failure(bad.getCode(), String.valueOf(bad.getReason()));
      }
      reading |= cause instanceof IOException;
    }
    return reading
        ? new Failure(400, "body: expected a whole one, found one that breaks off")
        : ofOurs(thrown);
  }

  /** What a request that was read, and then failed, is answered with. */
  static Failure whileAnswering(Throwable thrown) {
    boolean callerIsGone = thrown instanceof EofException;
    return callerIsGone || thrown instanceof BadMessageException ? of(thrown) : ofOurs(thrown);
  }

  private static Failure ofOurs(Throwable thrown) {
    InternalErrors.report("a request was answered with 500", thrown);
    return new Failure(500, "the server failed on this request");
  }
}
