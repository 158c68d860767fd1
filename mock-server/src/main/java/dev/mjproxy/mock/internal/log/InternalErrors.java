package dev.mjproxy.mock.internal.log;

import java.lang.System.Logger.Level;

/**
 * Tells whoever runs the mock of a failure of the mock itself, with its cause and stack trace,
 * which its callers do not see. It goes to the platform's logger {@value #LOGGER}: to standard
 * error, unless the program brings a logging library that takes it over.
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
   * @param consequence what did not happen because of it
   * @param cause what was thrown
   */
  public static void report(String consequence, Throwable cause) {
    // Asked for here and not kept: to find the logger takes a part of the start.
    System.getLogger(LOGGER).log(Level.ERROR, "Failure of the mock itself: " + consequence, cause);
  }
}
