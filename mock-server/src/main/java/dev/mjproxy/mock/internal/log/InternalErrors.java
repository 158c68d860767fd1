package dev.mjproxy.mock.internal.log;

import java.lang.System.Logger.Level;

/**
 * Logs failures of the mock itself with their cause and stack trace, which clients do not see. The
 * logger is the platform's {@value #LOGGER}: it writes to standard error unless the program has a
 * logging library that implements {@code System.Logger}.
 *
 * <pre>{@code
 * InternalErrors.report("POST /mj/submit/imagine was answered with 500", exception);
 * }</pre>
 */
public final class InternalErrors {
  /** The logger's name. */
  public static final String LOGGER = "dev.mjproxy.mock";

  private InternalErrors() {}

  /**
   * Reports a failure.
   *
   * @param consequence what failed because of it
   * @param cause the exception
   */
  public static void report(String consequence, Throwable cause) {
    // Looked up here and not in a constant, since finding a logger slows the start.
    System.getLogger(LOGGER).log(Level.ERROR, "Failure of the mock itself: " + consequence, cause);
  }
}
